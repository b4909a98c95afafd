using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class TwinningFlowSolverTests
{
    [Theory]
    [InlineData(1, 4000, 12, 12)]
    [InlineData(2, 1500, 4, 12)]
    [InlineData(3, 1500, 12, 4)]
    [InlineData(4, 60, 50, 80)]
    public void The_total_is_that_of_an_independent_solver(int seed, int problems, int mostHelpers, int mostReceivers)
    {
        var random = new Random(seed);
        for (var index = 0; index < problems; index++)
        {
            var problem = MadeFlows.Any(random, mostHelpers, mostReceivers);
            var solution = TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken);
            Assert.True(PeerFlow.BestTotal(problem) == solution.Total(problem), $"Problem {index} has another total.");
        }
    }

    [Theory]
    [InlineData(11, 6000, 12, 12)]
    [InlineData(12, 200, 50, 80)]
    public void The_prices_prove_the_plan(int seed, int problems, int mostHelpers, int mostReceivers)
    {
        var random = new Random(seed);
        for (var index = 0; index < problems; index++)
        {
            var problem = MadeFlows.Any(random, mostHelpers, mostReceivers);
            Assert.Empty(FlowCheck.Violations(problem, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public void No_plan_of_a_tiny_problem_is_better()
    {
        var random = new Random(21);
        for (var index = 0; index < 400; index++)
        {
            var problem = MadeFlows.Any(random, 3, 4);
            var best = EveryPlan.Of(problem).Max(used => EveryPlan.Total(problem, used));
            Assert.Equal(best, TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken).Total(problem));
        }
    }

    [Fact]
    public void A_second_solve_gives_the_same_plan_prices_and_pivots()
    {
        var problem = MadeFlows.WithLevels(new Random(5), 80, 120, 2);
        var (first, second) = (TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken), TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken));
        Assert.Equal(
            (first.Used, first.HelperPrice, first.ReceiverPrice, first.Pivots), (second.Used, second.HelperPrice, second.ReceiverPrice, second.Pivots), SameParts);
    }

    [Fact]
    public void A_problem_without_schools_has_the_empty_plan() =>
        Assert.Empty(TwinningFlowSolver.Solve(new([], [0], [], [], [], []), null, TestContext.Current.CancellationToken).Used);

    [Fact]
    public void A_helper_with_the_largest_capacity_is_no_overflow()
    {
        var problem = new FlowProblem([int.MaxValue, int.MaxValue], [0, 1, 2], [10, 10], [0, 1, 0], [0, 0, 1], [5, 7, 9]);
        Assert.Equal([false, true, true], TwinningFlowSolver.Solve(problem, null, TestContext.Current.CancellationToken).Used);
    }

    [Fact]
    public void A_cancelled_solve_stops() =>
        Assert.Throws<OperationCanceledException>(() => TwinningFlowSolver.Solve(MadeFlows.Any(new Random(1)), null, new CancellationToken(true)));

    [Fact]
    public void A_solve_can_be_cancelled_from_its_own_progress()
    {
        using var cancel = new CancellationTokenSource();
        var reports = 0;
        void Report(long pivots)
        {
            reports++;
            cancel.Cancel();
        }
        Assert.Throws<OperationCanceledException>(() => TwinningFlowSolver.Solve(Dense(400), Report, cancel.Token));
        Assert.Equal(1, reports);
    }

    private static FlowProblem Dense(int side)
    {
        var random = new Random(9);
        var arcs = Enumerable.Range(0, side * side).ToArray();
        return new(
            [.. Enumerable.Repeat(1, side)], [.. Enumerable.Range(0, side + 1)], [.. Enumerable.Repeat(1_000_000L, side)],
            [.. arcs.Select(arc => arc % side)], [.. arcs.Select(arc => arc / side)], [.. arcs.Select(_ => (long)random.Next(10_001))]);
    }

    private static bool SameParts((bool[], long[], long[], long) one, (bool[], long[], long[], long) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3) && one.Item4 == other.Item4;
}
