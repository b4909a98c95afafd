using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class ResidualPricesTests
{
    [Theory]
    [InlineData(51, 12)]
    [InlineData(52, 25)]
    public void Forcing_a_pair_costs_what_a_forced_solve_says(int seed, int mostSchools)
    {
        var asked = 0;
        foreach (var (problem, solution, answer) in Questions(seed, mostSchools, 5_500))
        {
            asked++;
            Assert.Equal(ForcedTotal(problem, answer.Arc), answer.Loss is { } loss ? solution.Total(problem) - loss : (Int128?)null);
        }
        Assert.True(asked >= 5_500);
    }

    [Fact]
    public void The_changes_make_a_plan_of_that_price_with_the_forced_pair()
    {
        foreach (var (problem, solution, answer) in Questions(53, 15, 5_000))
        {
            if (answer.Loss is not { } loss) continue;
            var changed = (bool[])solution.Used.Clone();
            foreach (var change in answer.Arcs) changed[change.Arc] = change.Added;
            Assert.Equal((true, true, solution.Total(problem) - loss), (EveryPlan.IsPlan(problem, changed), changed[answer.Arc], EveryPlan.Total(problem, changed)));
        }
    }

    [Fact]
    public void The_place_changes_are_the_differences_in_help()
    {
        foreach (var (problem, solution, answer) in Questions(54, 15, 5_000))
        {
            var change = EveryPlan.Taken(problem, new bool[problem.Arcs]);
            foreach (var arc in answer.Arcs) change[problem.ArcReceiver[arc.Arc]] += arc.Added ? 1 : -1;
            var told = new int[problem.Receivers];
            foreach (var place in answer.Places) told[place.Receiver] += place.Gained ? 1 : -1;
            Assert.Equal(change, told);
        }
    }

    [Theory]
    [InlineData(1), InlineData(3)]
    public void The_cheapest_pairs_are_the_first_of_all_prices(int most)
    {
        var random = new Random(56);
        for (var round = 0; round < 1_500; round++)
        {
            var problem = round % 2 == 0 ? MadeFlows.Any(random, 20, 20) : MadeFlows.WithLevels(random, 20, 25, 2);
            var solution = TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken);
            var prices = new ResidualPrices(problem, solution);
            for (var receiver = 0; receiver < problem.Receivers; receiver++)
            {
                var all = prices.ForReceiver(receiver, ArcsOf(problem, receiver)).Where(answer => answer.Loss is not null && !solution.Used[answer.Arc])
                    .OrderBy(answer => answer.Loss).ThenByDescending(answer => problem.ArcValue[answer.Arc]).ThenBy(answer => answer.Arc).Take(most);
                var cheapest = prices.CheapestOf(receiver, most);
                Assert.Equal(all.Select(answer => (answer.Arc, answer.Loss)), cheapest.Select(answer => (answer.Arc, answer.Loss)));
                Assert.All(cheapest, answer => Assert.True(EveryPlan.IsPlan(problem, Changed(solution, answer))));
            }
        }
    }

    private static bool[] Changed(FlowSolution solution, ForcedArc answer)
    {
        var changed = (bool[])solution.Used.Clone();
        foreach (var change in answer.Arcs) changed[change.Arc] = change.Added;
        return changed;
    }

    [Fact]
    public void A_used_pair_costs_nothing()
    {
        var problem = new FlowProblem([1], [0, 1], [10], [0], [0], [5]);
        Assert.Equal((0L, 0), Parts(new ResidualPrices(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken)).ForReceiver(0, [0])[0]));
    }

    [Fact]
    public void A_pair_with_a_helper_without_places_cannot_be_forced()
    {
        var problem = new FlowProblem([0], [0, 1], [10], [0], [0], [5]);
        Assert.Null(new ResidualPrices(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken)).ForReceiver(0, [0])[0].Loss);
    }

    [Fact]
    public void The_chain_begins_with_the_forced_pair()
    {
        var problem = new FlowProblem([1, 1], [0, 1, 2], [100, 100], [0, 1, 0, 1], [0, 0, 1, 1], [9, 1, 1, 9]);
        var answer = new ResidualPrices(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken)).ForReceiver(0, [1])[0];
        Assert.Equal([new(1, true), new(0, false), new(2, true), new(3, false)], answer.Arcs);
    }

    [Fact]
    public void Earlier_questions_do_not_change_an_answer()
    {
        var problem = MadeFlows.WithLevels(new Random(55), 20, 30, 2);
        var solution = TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken);
        var asked = new ResidualPrices(problem, solution);
        var last = problem.ArcReceiver[^1];
        for (var receiver = 0; receiver < last; receiver++) asked.ForReceiver(receiver, ArcsOf(problem, receiver));
        Assert.Equal(
            new ResidualPrices(problem, solution).ForReceiver(last, ArcsOf(problem, last)).SelectMany(answer => answer.Arcs),
            asked.ForReceiver(last, ArcsOf(problem, last)).SelectMany(answer => answer.Arcs));
    }

    private static IEnumerable<(FlowProblem, FlowSolution, ForcedArc)> Questions(int seed, int mostSchools, int least)
    {
        var random = new Random(seed);
        for (var asked = 0; asked < least;)
        {
            var problem = random.Next(2) == 0 ? MadeFlows.Any(random, mostSchools, mostSchools) : MadeFlows.WithLevels(random, mostSchools, mostSchools, 3);
            if (problem.Arcs == 0) continue;
            var solution = TwinningFlowSolver.Solve(problem);
            var prices = new ResidualPrices(problem, solution);
            for (var question = 0; question < 4; question++)
            {
                var receiver = problem.ArcReceiver[random.Next(problem.Arcs)];
                foreach (var answer in prices.ForReceiver(receiver, [.. ArcsOf(problem, receiver).Where(_ => random.Next(2) == 0)]))
                {
                    asked++;
                    yield return (problem, solution, answer);
                }
            }
        }
    }

    /// <summary>The best total with the arc, found by a bonus that nothing else can outweigh; null where the arc stays out all the same.</summary>
    private static Int128? ForcedTotal(FlowProblem problem, int arc)
    {
        const long bonus = 1_000_000_000_000_000;
        var values = (long[])problem.ArcValue.Clone();
        values[arc] += bonus;
        var forced = TwinningFlowSolver.Solve(problem with { ArcValue = values });
        return forced.Used[arc] ? EveryPlan.Total(problem, forced.Used) : null;
    }

    private static int[] ArcsOf(FlowProblem problem, int receiver) =>
        [.. Enumerable.Range(0, problem.Arcs).Where(arc => problem.ArcReceiver[arc] == receiver)];

    private static (long?, int) Parts(ForcedArc answer) => (answer.Loss, answer.Arcs.Length);
}
