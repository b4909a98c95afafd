using System.CommandLine;
using SchoolPairing.Cli.Terminal;

namespace SchoolPairing.Cli.Silo;

/// <summary>The options of every command that needs a silo.</summary>
internal sealed class SiloOptions
{
    public SiloOptions(Command command, CliTexts texts)
    {
        Data = new Option<string?>("--data") { Description = texts["option.data"], HelpName = "DIR" };
        Config = new Option<string?>("--config") { Description = texts["option.config"], HelpName = "DIR" };
        command.Add(Data);
        command.Add(Config);
    }

    public Option<string?> Data { get; }

    public Option<string?> Config { get; }
}
