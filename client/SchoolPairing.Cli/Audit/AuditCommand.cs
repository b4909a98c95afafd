using System.CommandLine;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Cli.Terminal;
using SchoolPairing.Contracts.Audit;

namespace SchoolPairing.Cli.Audit;

/// <summary>audit: who did what in a data folder, and whether the record of it is whole.</summary>
internal static class AuditCommand
{
    public static Command Create(CliTexts texts, Func<ParseResult, Screen> screenOf) => new("audit", texts["audit"])
    {
        AuditVerifyCommand.Create(texts, screenOf), AuditListCommand.Create(texts, screenOf),
    };

    /// <summary>Options of a command on a data folder, which it has to name.</summary>
    public static SiloOptions OptionsOf(Command command, CliTexts texts)
    {
        var options = new SiloOptions(command, texts);
        options.Data.Required = true;
        return options;
    }

    /// <summary>Asks the audit of a data folder that is there: a mistyped name must not make an empty one that has nothing to find fault with.</summary>
    public static async Task<int> Ask(Screen screen, SiloOptions options, ParseResult parse, Func<IAuditGrain, Task<int>> question, CancellationToken cancelled)
    {
        var data = parse.GetRequiredValue(options.Data)!;
        return Directory.Exists(data)
            ? await SiloUse.Run(screen, options, parse, usualData: null, place => question(place.Grains.GetGrain<IAuditGrain>(0)), cancelled)
            : screen.Refuse("data.missing", screen.Texts.Say("data.missing", ("path", data)));
    }
}
