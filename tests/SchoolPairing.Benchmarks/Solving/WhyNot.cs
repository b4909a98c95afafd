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

    /// <summary>The pair is taken as given: its value and the receiver's first place are sure, the rest is solved without them.</summary>
    private static Int128? ForcedTotal(FlowProblem problem, int arc)
    {
        var (helper, receiver) = (problem.ArcHelper[arc], problem.ArcReceiver[arc]);
        if (problem.HelperCapacity[helper] == 0 || problem.PlaceCount(receiver) == 0) return null;
        var capacity = (int[])problem.HelperCapacity.Clone();
        capacity[helper]--;
        var first = problem.PlaceStart[receiver];
        var rest = new FlowProblem(
            capacity, [.. problem.PlaceStart.Select((start, index) => index > receiver ? start - 1 : start)], Without(problem.PlaceReward, first),
            Without(problem.ArcHelper, arc), Without(problem.ArcReceiver, arc), Without(problem.ArcValue, arc));
        return problem.ArcValue[arc] + (Int128)problem.PlaceReward[first] + TwinningFlowSolver.Solve(rest).Total(rest);
    }

    private static T[] Without<T>(T[] all, int index) => [.. all.AsSpan(0, index), .. all.AsSpan(index + 1)];
}
