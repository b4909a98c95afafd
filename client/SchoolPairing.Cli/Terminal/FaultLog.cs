using System.Globalization;

namespace SchoolPairing.Cli.Terminal;

/// <summary>Keeps the trace of a fault in a file, so that the screen can stay with one sentence.</summary>
internal static class FaultLog
{
    public static int Say(Screen screen, Exception failure)
    {
        var stamp = screen.Host.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(Path.GetTempPath(), $"schoolpairing-fault-{stamp}.log");
        File.WriteAllText(path, failure + Environment.NewLine);
        screen.Document(new { Status = "fault", Log = path });
        screen.Host.Error.WriteLine(screen.Texts.Say("fault", ("path", path)));
        return ExitCode.Fault;
    }
}
