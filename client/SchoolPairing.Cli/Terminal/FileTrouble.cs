using System.Text.RegularExpressions;

namespace SchoolPairing.Cli.Terminal;

/// <summary>Says that the system would not let us read or write a file, in the reader's language.</summary>
internal static partial class FileTrouble
{
    public static int Say(Screen screen, Exception failure)
    {
        var reason = screen.Texts.Say("file-trouble." + Reason(failure), ("message", failure.Message));
        // The library's sentence is English, but it quotes the path.
        var path = Quoted().Match(failure.Message);
        return screen.Refuse("file-trouble", path.Success
            ? screen.Texts.Say("file-trouble.at", ("path", path.Groups[1].Value), ("reason", reason))
            : screen.Texts.Say("file-trouble", ("reason", reason)));
    }

    private static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "denied",
        FileNotFoundException or DirectoryNotFoundException => "not-found",
        PathTooLongException => "too-long",
        // errno on Unix, the low word of a Win32 error elsewhere.
        IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => "no-space",
        IOException { HResult: 17 or 20 or unchecked((int)0x800700B7) or unchecked((int)0x80070050) } => "not-a-folder",
        IOException { HResult: 30 or unchecked((int)0x80070013) } => "read-only",
        IOException { HResult: 11 or unchecked((int)0x80070020) or unchecked((int)0x80070021) } => "in-use",
        _ => "other",
    };

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
