using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>
/// Peak resident memory of one solve in a process of its own, the instance and the runtime included. The kernel's high-water mark
/// is reset after the instance is made and its garbage returned, so that making it does not count. Linux only.
/// </summary>
internal static class PeakMemory
{
    internal static string OfChild(string engine, InstanceSize size, bool levels)
    {
        if (!OperatingSystem.IsLinux()) return "-";
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(PeakMemory).Assembly.Location);
        foreach (var word in new[] { "--memory-of", engine, size.Name, levels ? "levels" : "plain" }) start.ArgumentList.Add(word);
        using var child = Process.Start(start)!;
        var told = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return child.ExitCode == 0 ? told : "-";
    }

    internal static void RunAlone(string engine, InstanceSize size, bool levels)
    {
        var problem = MadeInstances.Make(size, levels);
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
        if (engine == "peer") PeerFlow.Solve(problem);
        else GC.KeepAlive(TwinningFlowSolver.Solve(problem));
        var mark = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = long.Parse(mark.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        Console.WriteLine((kilobytes / 1024).ToString(CultureInfo.InvariantCulture));
        GC.KeepAlive(problem);
    }
}
