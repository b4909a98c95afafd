using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class WeakestFirstTests
{
    [Fact]
    public void No_plan_of_a_tiny_problem_serves_needier_places()
    {
        var random = new Random(31);
        for (var index = 0; index < 500; index++)
        {
            var problem = MadeFlows.WithLevels(random, 3, 4, 2);
            if (problem.Arcs > 12) continue;
            var best = EveryPlan.Of(problem).Select(used => EveryPlan.Coverage(problem, used)).Aggregate((one, other) => Compare(one, other) >= 0 ? one : other);
            var served = EveryPlan.Coverage(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken).Used);
            Assert.Equal(best, served);
        }
    }

    [Fact]
    public void Places_are_served_as_when_each_is_asked_for_in_turn()
    {
        var random = new Random(32);
        for (var index = 0; index < 150; index++)
        {
            var problem = MadeFlows.WithLevels(random, 12, 20, 1);
            var served = EveryPlan.Taken(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken).Used);
            var kept = new bool[problem.Receivers];
            foreach (var receiver in Enumerable.Range(0, problem.Receivers).OrderByDescending(receiver => problem.PlaceReward[receiver]))
            {
                kept[receiver] = true;
                kept[receiver] = CanServe(problem, kept);
            }
            Assert.Equal(kept, served.Select(count => count > 0));
        }
    }

    /// <summary>By an independent solver: every kept receiver is worth 1 and nothing else counts.</summary>
    private static bool CanServe(FlowProblem problem, bool[] kept) =>
        PeerFlow.BestTotal(problem with { PlaceReward = [.. kept.Select(one => one ? 1L : 0)], ArcValue = new long[problem.Arcs] }) == kept.Count(one => one);

    private static int Compare(long[] one, long[] other) => one.AsSpan().SequenceCompareTo(other);
}
