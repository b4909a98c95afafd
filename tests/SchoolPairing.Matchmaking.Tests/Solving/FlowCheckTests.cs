using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class FlowCheckTests
{
    // Two helpers of one place, two receivers of one place; the optimum pairs 0 with 0 and 1 with 1.
    private static readonly FlowProblem Problem = new([1, 1, 1], [0, 1, 2], [100, 100], [0, 1, 0, 1, 2], [0, 0, 1, 1, 1], [9, 1, 1, 9, -200]);

    private static FlowSolution Best => TwinningFlowSolver.Solve(Problem);

    [Fact]
    public void An_optimum_has_no_violations() => Assert.Empty(FlowCheck.Violations(Problem, Best));

    [Fact]
    public void A_worse_plan_is_found() =>
        Assert.Contains(FlowCheck.Violations(Problem, Best with { Used = [false, true, true, false, false] }), line => line.Contains("gain", StringComparison.Ordinal));

    [Fact]
    public void A_helper_used_beyond_its_capacity_is_found() =>
        Assert.Contains("Helper 0 is used 2 times of 1.", FlowCheck.Violations(Problem, Best with { Used = [true, false, true, false, false] }));

    [Fact]
    public void A_receiver_with_too_many_helpers_is_found() =>
        Assert.Contains("Receiver 0 has 2 helpers for 1 places.", FlowCheck.Violations(Problem, Best with { Used = [true, true, false, false, false] }));

    [Fact]
    public void A_negative_price_of_a_helper_is_found() =>
        Assert.Contains("Helper 0 has the price -1.", FlowCheck.Violations(Problem, Best with { HelperPrice = [-1, .. Best.HelperPrice[1..]] }));

    [Fact]
    public void A_price_of_a_helper_with_a_free_place_is_found() =>
        Assert.Contains("Helper 2 has a free place and the price 5.", FlowCheck.Violations(Problem, Best with { HelperPrice = [.. Best.HelperPrice[..2], 5] }));

    [Fact]
    public void A_price_above_the_reward_of_a_filled_place_is_found() =>
        Assert.Contains("Receiver 0 fills a place of 100 at the price 101.", FlowCheck.Violations(Problem, Best with { ReceiverPrice = [101, Best.ReceiverPrice[1]] }));

    [Fact]
    public void A_price_below_the_reward_of_an_open_place_is_found() =>
        Assert.Contains("Receiver 0 leaves a place of 100 open at the price 99.", FlowCheck.Violations(Problem, Best with { Used = new bool[5], ReceiverPrice = [99, 100] }));

    [Fact]
    public void A_solution_of_another_size_is_found() =>
        Assert.Single(FlowCheck.Violations(Problem, Best with { Used = [] }));
}
