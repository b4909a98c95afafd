using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class CoverageStartTests
{
    [Fact]
    public void Before_the_first_pivot_the_neediest_places_are_filled()
    {
        var random = new Random(41);
        for (var index = 0; index < 400; index++)
        {
            var problem = MadeFlows.WithLevels(random, 25, 40, 3);
            var best = TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken).Used;
            Assert.Equal(EveryPlan.Coverage(problem, best), EveryPlan.Coverage(problem, Start(problem).Used));
        }
    }

    [Fact]
    public void The_plan_keeps_count_of_what_it_uses()
    {
        var random = new Random(42);
        for (var index = 0; index < 400; index++)
        {
            var problem = MadeFlows.Any(random, 20, 30);
            var supply = new FlowNetwork(problem).Supply;
            var plan = Start(problem);
            var used = Enumerable.Range(0, problem.Arcs).Where(arc => plan.Used[arc]).ToArray();
            Assert.Equal(used, Enumerable.Range(0, problem.Helpers).SelectMany(helper => plan.UsedArcs(helper).ToArray()).Order());
            Assert.Equal(plan.Free, supply.Select((places, helper) => places - used.Count(arc => problem.ArcHelper[arc] == helper)));
            Assert.Equal(plan.Filled, Enumerable.Range(0, problem.Receivers).Select(receiver => used.Count(arc => problem.ArcReceiver[arc] == receiver)));
        }
    }

    [Theory]
    [InlineData(1, 600)]
    [InlineData(2, 900)]
    [InlineData(3, 700)]
    public void Scarce_helpers_strewn_over_a_region_are_handed_on_far_and_the_optimum_stays_exact(int seed, int receivers)
    {
        var problem = MadeFlows.Strewn(new Random(seed), 400, receivers, 12);
        var (plan, tight) = CoverageStart.Make(problem, new FlowNetwork(problem).Supply, TestContext.Current.CancellationToken);
        var best = TwinningFlowSolver.Solve(problem, patience: 0, null, TestContext.Current.CancellationToken);
        Assert.True(tight, "The problem does not reach the far search and the auction.");
        Assert.Equal(EveryPlan.Coverage(problem, best.Used), EveryPlan.Coverage(problem, plan.Used));
        Assert.Empty(FlowCheck.Violations(problem, best));
        Assert.Equal(PeerFlow.BestTotal(problem), EveryPlan.Total(problem, best.Used));
    }

    [Fact]
    public void An_auction_keeps_whom_the_plan_serves_and_lifts_its_value()
    {
        var problem = MadeFlows.Strewn(new Random(4), 400, 700, 12);
        var supply = new FlowNetwork(problem).Supply;
        var plan = Start(problem);
        var (improved, _) = Auction.Improve(problem, plan, supply, TestContext.Current.CancellationToken)!.Value;
        Assert.Equal(plan.Filled, improved.Filled);
        Assert.True(EveryPlan.Total(problem, improved.Used) > EveryPlan.Total(problem, plan.Used));
    }

    private static StartPlan Start(FlowProblem problem) =>
        CoverageStart.Make(problem, new FlowNetwork(problem).Supply, TestContext.Current.CancellationToken).Plan;
}
