using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class FlowBoundsTests
{
    private const long Limit = long.MaxValue / 8;

    [Fact]
    public void A_reward_at_the_limit_is_accepted() => Assert.Null(FlowBounds.Check(Chain(Limit - 40, 10)));

    [Fact]
    public void A_reward_beyond_the_limit_is_refused_with_value_and_limit()
    {
        var refusal = FlowBounds.Check(Chain(Limit - 39, 10));
        Assert.Equal(
            [nameof(RefusalCode.NumbersTooLarge), "1152921504606846976", "1152921504606846975"],
            [refusal!.Code.ToString(), .. refusal.Details.Where(detail => detail.Name != "what").Select(detail => detail.Value)]);
    }

    [Fact]
    public void The_smallest_numbers_do_not_overflow_the_check() =>
        Assert.NotNull(FlowBounds.Check(new([1], [0, 1], [long.MinValue], [0], [0], [long.MinValue])));

    [Fact]
    public void The_whole_spread_is_refused() =>
        Assert.NotNull(FlowBounds.Check(new([1, 1], [0, 1], [0], [0, 1], [0, 0], [long.MinValue, long.MaxValue])));

    [Fact]
    public void Solving_without_asking_first_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => TwinningFlowSolver.Solve(Chain(Limit, 10), null, TestContext.Current.CancellationToken));

    [Fact]
    public void Just_below_the_limit_the_plan_is_still_proven()
    {
        var random = new Random(41);
        for (var index = 0; index < 300; index++)
        {
            var problem = MadeFlows.WithLevels(random, 8, 8, 2);
            var values = problem.Arcs == 0 ? problem : problem with { ArcValue = [.. problem.ArcValue.Select(value => value * (Limit / 8 / 1000 / 4))] };
            var room = Limit - (long)FlowBounds.PriceBound(values with { PlaceReward = new long[values.PlaceReward.Length] });
            var huge = values with { PlaceReward = [.. values.PlaceReward.Select(reward => room - (values.PlaceReward.Max() - reward))] };
            Assert.Empty(FlowCheck.Violations(huge, TwinningFlowSolver.Solve(huge, null, TestContext.Current.CancellationToken)));
        }
    }

    /// <summary>Three of each side and values from 0 to most: B = reward + 3·most + most.</summary>
    private static FlowProblem Chain(long reward, long most) =>
        new([1, 1, 1], [0, 1, 2, 3], [reward, 0, 0], [0, 1, 2], [0, 1, 2], [most, 0, most]);
}
