using System.CommandLine;

namespace SchoolPairing.Cli.Terminal;

/// <summary>How the program is started from its repository: what help and hints write before a command, so that it can be copied.</summary>
internal static class StartLine
{
    public const string Prefix = "dotnet run -c Release --project client/SchoolPairing.Cli --";

    /// <summary>A command as it is written, with the commands that it stands under.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
