using System.Globalization;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>
/// Each instance solved in turn by this solver and by OR-Tools' MinCostFlow called bare, in one process on one thread. Solve times
/// are medians; ours includes building the network, the peer's building is told apart. Three tables: speed, quality, "why not".
/// </summary>
internal static class SolveBenchmark
{
    internal static void Run(TextWriter to, InstanceSize[] sizes, int runs)
    {
        WarmUp();
        to.WriteLine($"{Environment.ProcessorCount} cores, {runs} runs, medians in ms; memory in MB, one process each, instance included");
        foreach (var size in sizes)
            foreach (var levels in new[] { false, true })
                RunOne(to, size, levels, runs);
    }

    /// <summary>The peer's library is loaded and both are compiled before anything is measured.</summary>
    private static void WarmUp()
    {
        var problem = MadeInstances.Make(InstanceSize.All[0], levels: true);
        for (var run = 0; run < 3; run++)
        {
            TwinningFlowSolver.Solve(problem);
            PeerFlow.Solve(problem);
        }
    }

    private static void RunOne(TextWriter to, InstanceSize size, bool levels, int runs)
    {
        var problem = MadeInstances.Make(size, levels);
        var (ours, peer, build, oursRun, peerRun) = (new double[runs], new double[runs], new double[runs], new double[runs], new double[runs]);
        FlowSolution solution = null!;
        PeerFlow.Outcome outcome = null!;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var clock = new ThreadClock();
            solution = TwinningFlowSolver.Solve(problem);
            (ours[run], oursRun[run]) = clock.Read();
            outcome = PeerFlow.Solve(problem);
            (peer[run], build[run], peerRun[run]) = (outcome.SolveMs, outcome.BuildMs, outcome.SolveRunMs);
        }
        var (oursMs, peerMs) = (Median(ours), Median(peer));
        var equal = outcome.Status == "OPTIMAL" ? outcome.Total == solution.Total(problem) ? "yes" : "NO" : outcome.Status;
        to.WriteLine();
        Say(to, $"{size.Name}, {(levels ? $"weakest first, {problem.PlaceReward.Distinct().Count()} levels" : "one level")}: {problem.Helpers} x {problem.Receivers}, {problem.Arcs} arcs");
        Say(to, $"  objective equal {equal}, dual violations {FlowCheck.Violations(problem, solution).Count}");
        Say(to, $"  ours {oursMs:f1} ms ({solution.Pivots} pivots) | OR-Tools {peerMs:f1} ms + build {Median(build):f1} ms | ours/OR-Tools {oursMs / peerMs:f2}");
        Say(to, $"  time on the processor ours {Median(oursRun):f1} ms | OR-Tools {Median(peerRun):f1} ms | ours/OR-Tools {Median(oursRun) / Median(peerRun):f2}");
        Say(to, $"  peak memory ours {PeakMemory.OfChild("ours", size, levels)} | OR-Tools {PeakMemory.OfChild("peer", size, levels)}");
        SayGreedy(to, problem, solution);
        var why = WhyNot.Ask(problem, solution, oursMs);
        Say(to, $"  why not: all candidates of a receiver p50 {why.MedianMs:f2} p95 {why.P95Ms:f2} (prepared once in {why.PrepareMs:f1}) | {why.Mismatches} mismatches in {why.Compared} forced solves");
    }

    private static void SayGreedy(TextWriter to, FlowProblem problem, FlowSolution solution)
    {
        var greedy = GreedyPlan.Make(problem);
        var (ourPlaces, ourValue) = Sum(problem, solution.Used);
        var (places, value) = Sum(problem, greedy);
        Say(to, $"  places filled {ourPlaces}, value {ourValue} | weakest picks best free helper: {places} ({Percent(places, ourPlaces)}), {value} ({Percent(value, ourValue)})");
    }

    private static (long Places, long Value) Sum(FlowProblem problem, bool[] used)
    {
        var (places, value) = (0L, 0L);
        for (var arc = 0; arc < problem.Arcs; arc++)
            if (used[arc]) (places, value) = (places + 1, value + problem.ArcValue[arc]);
        return (places, value);
    }

    private static string Percent(long part, long whole) =>
        ((100.0 * part / whole) - 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    private static double Median(double[] times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
