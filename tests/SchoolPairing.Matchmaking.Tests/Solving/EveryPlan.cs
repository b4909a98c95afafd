using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

/// <summary>All plans of a tiny problem, one by one.</summary>
internal static class EveryPlan
{
    internal static IEnumerable<bool[]> Of(FlowProblem problem)
    {
        Assert.InRange(problem.Arcs, 0, 16);
        for (var set = 0; set < 1 << problem.Arcs; set++)
        {
            var used = Enumerable.Range(0, problem.Arcs).Select(arc => (set >> arc & 1) == 1).ToArray();
            if (IsPlan(problem, used)) yield return used;
        }
    }

    internal static bool IsPlan(FlowProblem problem, bool[] used)
    {
        var (given, taken) = (new int[problem.Helpers], Taken(problem, used));
        for (var arc = 0; arc < problem.Arcs; arc++)
            if (used[arc]) given[problem.ArcHelper[arc]]++;
        return given.Zip(problem.HelperCapacity).All(one => one.First <= one.Second)
            && taken.Select((count, receiver) => count <= problem.PlaceCount(receiver)).All(fits => fits);
    }

    internal static int[] Taken(FlowProblem problem, bool[] used)
    {
        var taken = new int[problem.Receivers];
        for (var arc = 0; arc < problem.Arcs; arc++)
            if (used[arc]) taken[problem.ArcReceiver[arc]]++;
        return taken;
    }

    internal static Int128 Total(FlowProblem problem, bool[] used) => new FlowSolution(used, [], [], 0).Total(problem);

    /// <summary>Rewards of the filled places, dearest first, open ones as the least number: larger in this order is better served.</summary>
    internal static long[] Coverage(FlowProblem problem, bool[] used)
    {
        var taken = Taken(problem, used);
        var filled = Enumerable.Range(0, problem.Receivers)
            .SelectMany(receiver => problem.PlaceReward.Skip(problem.PlaceStart[receiver]).Take(taken[receiver])).OrderDescending().ToArray();
        return [.. filled, .. Enumerable.Repeat(long.MinValue, problem.PlaceReward.Length - filled.Length)];
    }
}
