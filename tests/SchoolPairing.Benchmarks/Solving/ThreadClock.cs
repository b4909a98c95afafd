using System.Diagnostics;
using System.Globalization;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>Wall time and, on Linux, time that the calling thread really ran: on a busy machine only the second compares.</summary>
internal sealed class ThreadClock
{
    private readonly Stopwatch wall = Stopwatch.StartNew();
    private readonly double start = RunMs();

    internal (double WallMs, double RunMs) Read() => (wall.Elapsed.TotalMilliseconds, RunMs() - start);

    private static double RunMs() => OperatingSystem.IsLinux()
        ? double.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
        : 0;
}
