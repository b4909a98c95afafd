using System.Diagnostics;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>"Why not" on a solved instance: time of all candidates of one receiver, and answers against forced solves.</summary>
internal sealed record WhyNot(double PrepareMs, double MedianMs, double P95Ms, int Compared, int Mismatches)
{
    /// <summary>Forced solves compared, by the time that they may take in all.</summary>
    private const double CompareBudgetMs = 20_000;

    internal static WhyNot Ask(FlowProblem problem, FlowSolution solution, double solveMs)
    {
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        var prices = new ResidualPrices(problem, solution);
        var prepareMs = clock.Elapsed.TotalMilliseconds;
        var arcStart = problem.ArcStartByReceiver();
        var times = new List<double>();
        var answers = new List<ForcedArc>();
        for (var question = 0; question < 300; question++)
        {
            var receiver = problem.ArcReceiver[random.Next(problem.Arcs)];
            var arcs = Enumerable.Range(arcStart[receiver], arcStart[receiver + 1] - arcStart[receiver]).ToArray();
            clock.Restart();
            var all = prices.ForReceiver(receiver, arcs);
            times.Add(clock.Elapsed.TotalMilliseconds);
            answers.Add(all[random.Next(all.Length)]);
        }
        times.Sort();
        var compared = (int)Math.Clamp(CompareBudgetMs / solveMs, 3, answers.Count);
        var total = solution.Total(problem);
        var mismatches = answers.Take(compared).Count(answer => total - answer.Loss != ForcedTotal(problem, answer.Arc));
        return new(prepareMs, times[times.Count / 2], times[times.Count * 95 / 100], compared, mismatches);
    }

    private static Int128? ForcedTotal(FlowProblem problem, int arc)
    {
        var bonus = 2 * (problem.PlaceReward.Max() + problem.ArcValue.Max()) * 10;
        var values = (long[])problem.ArcValue.Clone();
        values[arc] += bonus;
        var forced = TwinningFlowSolver.Solve(problem with { ArcValue = values });
        return forced.Used[arc] ? forced.Total(problem) : null;
    }
}
