using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

/// <summary>Keeping one used arc out of the best plan, held against problems without that arc.</summary>
public sealed class WithoutArcTests
{
    private static void ForEach(int seed, int most, Action<FlowProblem, FlowSolution, ForcedArc> check)
    {
        var random = new Random(seed);
        for (var asked = 0; asked < 4_000;)
        {
            var problem = asked % 2 == 0 ? MadeFlows.Any(random, most, most) : MadeFlows.WithLevels(random, most, most, 3);
            if (FlowBounds.Check(problem) is not null) continue;
            var solution = TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken);
            var prices = new ResidualPrices(problem, solution);
            asked++;
            for (var arc = 0; arc < problem.Arcs; arc++)
                if (solution.Used[arc]) check(problem, solution, prices.Without(arc));
        }
    }

    [Fact]
    public void Keeping_a_pair_out_costs_what_a_solve_without_it_says()
    {
        var asked = 0;
        ForEach(61, 9, (problem, solution, answer) =>
        {
            asked++;
            Assert.Equal(PeerFlow.BestTotal(Less(problem, answer.Arc)), solution.Total(problem) - answer.Loss!.Value);
        });
        Assert.InRange(asked, 5_000, int.MaxValue);
    }

    [Fact]
    public void The_changes_make_a_plan_of_that_price_without_the_pair() =>
        ForEach(62, 15, (problem, solution, answer) =>
        {
            var changed = (bool[])solution.Used.Clone();
            foreach (var change in answer.Arcs)
            {
                Assert.Equal(!change.Added, changed[change.Arc]);
                changed[change.Arc] = change.Added;
            }
            Assert.Equal((true, false, solution.Total(problem) - answer.Loss!.Value),
                (EveryPlan.IsPlan(problem, changed), changed[answer.Arc], EveryPlan.Total(problem, changed)));
        });

    [Fact]
    public void Keeping_an_unused_pair_out_costs_nothing()
    {
        var problem = new FlowProblem([1], [0, 1, 2], [10, 9], [0, 0], [0, 1], [5, 5]);
        var answer = new ResidualPrices(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken)).Without(1);
        Assert.Equal((0L, 0), (answer.Loss!.Value, answer.Arcs.Length));
    }

    private static FlowProblem Less(FlowProblem problem, int arc) => problem with
    {
        ArcHelper = [.. problem.ArcHelper.Where((_, at) => at != arc)],
        ArcReceiver = [.. problem.ArcReceiver.Where((_, at) => at != arc)],
        ArcValue = [.. problem.ArcValue.Where((_, at) => at != arc)],
    };
}
