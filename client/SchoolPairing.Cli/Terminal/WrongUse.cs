using System.CommandLine;
using System.CommandLine.Parsing;

namespace SchoolPairing.Cli.Terminal;

/// <summary>Says what is wrong with the words of a command line.</summary>
internal static class WrongUse
{
    /// <summary>Everything that is wrong; empty where the command can run.</summary>
    public static IReadOnlyList<string> Faults(ParseResult parse, CliTexts texts)
    {
        var missing = parse.CommandResult.Command.Options.Where(option => option.Required && parse.CommandResult.GetResult(option) is null or { Implicit: true })
            .Select(option => option.Name).ToList();
        return
        [
            .. missing.Select(name => texts.Say("wrong-use.required", ("option", name))),
            // The library says the same in English only.
            .. parse.Errors.Select(error => error.Message).Where(message => !missing.Exists(name => message.Contains($"'{name}'", StringComparison.Ordinal))),
            .. parse.CommandResult.Children.Where(IsBlank).Select(symbol => texts.Say("wrong-use.blank", ("option", Name(symbol)))),
        ];
    }

    /// <summary>Says the faults.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(CliHost host, CliTexts texts, ParseResult parse, IEnumerable<string> faults)
    {
        foreach (var fault in faults) host.Error.WriteLine(fault);
        var command = parse.CommandResult.Command is RootCommand ? "" : parse.CommandResult.Command.Name + " ";
        host.Error.WriteLine(texts.Say("wrong-use", ("command", command)));
        return ExitCode.WrongUse;
    }

    // No path, name or id is blank; as a path it would mean the folder that happens to be the current one.
    private static bool IsBlank(SymbolResult symbol) => symbol.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value));

    private static string Name(SymbolResult symbol) => symbol switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "",
    };
}
