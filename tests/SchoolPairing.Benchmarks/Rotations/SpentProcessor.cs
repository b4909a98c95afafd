using System.Diagnostics;
using System.Globalization;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>Processor time of this program and of the solvers that it started, living and ended: what a measured piece of work costs on a machine that others use too.</summary>
internal static class SpentProcessor
{
    /// <summary>Clock ticks a second in which Linux counts processor time for programs (USER_HZ).</summary>
    private const double TicksASecond = 100;

    /// <summary>Seconds so far; on other systems than Linux without the solvers.</summary>
    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux()) return Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        var ticks = Ticks("/proc/self/stat", 4);
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
            foreach (var child in Children(task)) ticks += Ticks($"/proc/{child}/stat", 4);
        return ticks / TicksASecond;
    }

    private static string[] Children(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (IOException)
        {
            return [];
        }
    }

    // Own user and system time, then that of ended children: the fields from the fourteenth on, counted behind the name in parentheses.
    private static long Ticks(string file, int fields)
    {
        try
        {
            var text = File.ReadAllText(file);
            return text[(text.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(fields).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
