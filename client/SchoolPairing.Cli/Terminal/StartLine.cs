namespace SchoolPairing.Cli.Terminal;

/// <summary>How the program is started from its repository: what help and hints write before a command, so that it can be copied.</summary>
internal static class StartLine
{
    public const string Prefix = "dotnet run -c Release --project client/SchoolPairing.Cli --";
}
