namespace SchoolPairing.Cli.Terminal;

/// <summary>Says that the system would not let us read or write a file.</summary>
internal static class FileTrouble
{
    public static int Say(Screen screen, Exception failure) =>
        screen.Refuse("file-trouble", screen.Texts.Say("file-trouble", ("reason", failure.Message)));
}
