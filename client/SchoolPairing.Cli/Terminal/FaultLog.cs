using System.Globalization;

namespace SchoolPairing.Cli.Terminal;

/// <summary>Keeps the trace of a fault in a file, so that the screen can stay with one sentence.</summary>
internal static class FaultLog
{
    public static int Say(Screen screen, Exception failure)
    {
        var log = Keep(screen.Host, failure);
        screen.Document(new { Status = "fault", Log = log });
        screen.Host.Error.WriteLine(log is null ? screen.Texts["fault.without-log"] : screen.Texts.Say("fault", ("path", log)));
        return ExitCode.Fault;
    }

    // Null where even that cannot be written: a full disk may be the very cause.
    private static string? Keep(CliHost host, Exception failure)
    {
        var stamp = host.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(host.FaultFolder, $"schoolpairing-fault-{stamp}-{Environment.ProcessId}.log");
        try
        {
            // Never into a file that is already there: the folder is everybody's.
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.WriteLine(failure);
            return path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
