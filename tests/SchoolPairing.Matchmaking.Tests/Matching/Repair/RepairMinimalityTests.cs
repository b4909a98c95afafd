using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>Every option of a repair held against all plans that there are.</summary>
public sealed class RepairMinimalityTests
{
    private const int Cities = 600;

    private static void ForEach(Action<StandingPlan, PlanChange, List<EveryRepair.Plan>, string> check)
    {
        var checkedCities = 0;
        for (var seed = 0; seed < Cities; seed++)
        {
            var (plan, change) = Repairs.Random(seed);
            if (plan.Pairs.Count > 12) continue;
            checkedCities++;
            check(plan, change, EveryRepair.Of(plan, change), $"seed {seed}");
        }
        Assert.InRange(checkedCities, 300, Cities);
    }

    private static EveryRepair.Plan Found(List<EveryRepair.Plan> plans, RepairOption option) => Assert.Single(plans, plan => plan.Pairs.SetEquals(option.Pairs));

    [Fact]
    public void No_plan_at_all_changes_less_for_the_same_coverage_and_among_the_smallest_changes_none_is_worth_more() =>
        ForEach((plan, change, plans, where) =>
        {
            var found = Found(plans, Repairs.Option(plan, change, RepairGoal.FewestChanges));
            Assert.True(EveryRepair.ByFewestChanges(found, EveryRepair.Best(plans, EveryRepair.ByFewestChanges)) == 0, where);
        });

    [Fact]
    public void No_plan_at_all_is_worth_more_for_the_same_coverage_and_among_the_worthiest_none_changes_less() =>
        ForEach((plan, change, plans, where) =>
        {
            var found = Found(plans, Repairs.Option(plan, change, RepairGoal.BestValue));
            Assert.True(EveryRepair.ByBestValue(found, EveryRepair.Best(plans, EveryRepair.ByBestValue)) == 0, where);
        });

    [Fact]
    public void Where_nothing_may_move_the_free_places_are_used_in_the_best_way() =>
        ForEach((plan, change, plans, where) =>
        {
            var most = plans.Max(one => one.Stay);
            var standing = Repairs.Option(plan, change, RepairGoal.LeaveOpen).Pairs;
            var found = Found(plans, Repairs.Option(plan, change, RepairGoal.NothingMoves));
            Assert.True(found.Stay == most, where);
            Assert.True(EveryRepair.ByBestValue(found, EveryRepair.Best(plans.Where(one => one.Pairs.IsSupersetOf(standing)), EveryRepair.ByBestValue)) == 0, where);
        });

    [Fact]
    public void The_number_of_moved_pairs_and_the_price_are_those_of_the_two_plans() =>
        ForEach((plan, change, plans, where) =>
        {
            var best = Found(plans, Repairs.Option(plan, change, RepairGoal.BestValue));
            var option = Repairs.Option(plan, change, RepairGoal.FewestChanges);
            var found = Found(plans, option);
            Assert.True(option.OpenPairsMoved == plans.Max(one => one.Stay) - found.Stay, where);
            Assert.True(option.Price.ValueChange == found.Value - best.Value, where);
            Assert.Equal(found.Pairs.Except(best.Pairs).Order(), option.Price.Moves.Where(move => move.Added).Select(move => new PairId(move.Helper, move.Receiver)).Order());
        });
}
