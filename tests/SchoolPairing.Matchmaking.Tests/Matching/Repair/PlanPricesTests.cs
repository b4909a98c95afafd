using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>Every price of a single pair held against plans solved anew.</summary>
public sealed class PlanPricesTests
{
    private static PlanPrices Prices(StandingPlan plan, PlanChange change, RepairGoal goal) =>
        Assert.IsType<PlanPrices>(plan.Prices(change, goal, TestContext.Current.CancellationToken).Value);

    private static PlanChange Without(PlanChange change, PairId pair) => change with
    {
        KeptPairs = change.KeptPairs.Remove(pair),
        Decisions = change.Decisions.RemoveAll(decision => decision.Helper == pair.Helper && decision.Receiver == pair.Receiver),
        Forbidden = change.Forbidden.Add(pair),
    };

    [Fact]
    public void A_regret_is_the_difference_to_the_best_plan_in_which_the_pair_cannot_be()
    {
        var asked = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var (plan, change) = Repairs.Random(seed, 6, 7);
            change = change with { Decisions = change.Decisions.RemoveAll(decision => decision.Helper is null) };
            var prices = Prices(plan, change, RepairGoal.BestValue);
            foreach (var regret in prices.Regrets().Value!.Pairs)
            {
                asked++;
                var without = Repairs.Option(plan, Without(change, regret.Pair), RepairGoal.BestValue);
                Assert.True(plan.Compare(prices.Pairs, without.Pairs).Value!.ValueChange == regret.Effect.ValueChange, $"seed {seed}, {regret.Pair}");
                Assert.True(Coverage(plan, without.Pairs) == Coverage(plan, After(prices.Pairs, regret.Effect)), $"seed {seed}, {regret.Pair}");
            }
        }
        Assert.InRange(asked, 500, int.MaxValue);
    }

    [Fact]
    public void A_reserve_is_as_good_as_the_repair_that_a_decline_sets_off()
    {
        var asked = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var (plan, change) = Repairs.Random(seed, 6, 7);
            change = change with { Decisions = [] };
            change = change with { CurrentPairs = [.. Repairs.Option(plan, change, RepairGoal.FewestChanges).Pairs.Except(change.KeptPairs)] };
            var prices = Prices(plan, change, RepairGoal.FewestChanges);
            foreach (var reserve in prices.Reserves())
            {
                asked++;
                var repair = Repairs.Option(plan, Without(change, reserve.Pair), RepairGoal.FewestChanges);
                Assert.True(reserve.Effect.ValueChange == repair.Effect.ValueChange, $"seed {seed}, {reserve.Pair}");
                Assert.True(reserve.Effect.Moves.Count(move => !move.Added) - 1 == repair.OpenPairsMoved, $"seed {seed}, {reserve.Pair}");
                Assert.True(Coverage(plan, repair.Pairs) == Coverage(plan, After(prices.Pairs, reserve.Effect)), $"seed {seed}, {reserve.Pair}");
            }
        }
        Assert.InRange(asked, 300, int.MaxValue);
    }

    [Fact]
    public void The_alternatives_of_a_school_are_all_partners_that_cost_no_coverage_each_at_the_price_of_a_plan_with_the_pair_locked()
    {
        var (listed, left) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var (plan, change) = Repairs.Random(seed, 5, 6);
            change = change with { Decisions = [] };
            var prices = Prices(plan, change, RepairGoal.BestValue);
            foreach (var school in plan.Sides.Helpers.Concat(plan.Sides.Receivers).Select(school => school.Id))
            {
                var found = prices.Alternatives(school, null).Value!.Partners.ToDictionary(one => one.Pair, one => one.Price);
                foreach (var pair in Enumerable.Range(0, plan.Pairs.Count).Select(plan.Id).Where(pair => pair.Helper == school || pair.Receiver == school))
                {
                    if (prices.Pairs.Contains(pair) || change.Forbidden.Contains(pair)) continue;
                    var locked = change with { Decisions = [A.Lock(pair.Helper.Value, pair.Receiver.Value)] };
                    var forced = plan.Replan(locked, RepairGoal.BestValue, TestContext.Current.CancellationToken) as ReplanOutcome.Found;
                    var neutral = forced is not null && Coverage(plan, forced.Options[0].Pairs) == Coverage(plan, prices.Pairs);
                    Assert.True(neutral == found.ContainsKey(pair), $"seed {seed}, {pair}");
                    if (!neutral) left++;
                    else
                    {
                        listed++;
                        Assert.Equal(plan.Compare(prices.Pairs, forced!.Options[0].Pairs).Value!.ValueChange, found[pair].ValueChange);
                    }
                }
            }
        }
        Assert.InRange(Math.Min(listed, left), 300, int.MaxValue);
    }

    [Fact]
    public void Alternatives_come_cheapest_first_and_only_within_the_limit()
    {
        var plan = Repairs.Standing(A.Inputs([A.Receiver("R", A.Place(0)), .. Enumerable.Range(1, 4).Select(km => A.Helper("H" + km, A.Place(10 * km)))]));
        var partners = Prices(plan, new(), RepairGoal.BestValue).Alternatives(new("R"), 200).Value!.Partners;
        Assert.Equal([("H2→R", -100L), ("H3→R", -200L)], partners.Select(one => (one.Pair.ToString(), one.Price.ValueChange)));
    }

    [Fact]
    public void A_reserve_names_who_would_step_in_and_whom_the_freed_helper_would_help()
    {
        var plan = Repairs.Standing(A.Inputs(
            [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(30)), A.Receiver("R1", A.Place(1), 0.8), A.Receiver("R2", A.Place(2), 0.2), A.Receiver("far", A.Place(200), 0.9)]));
        var reserve = Prices(plan, new() { CurrentPairs = [.. Repairs.Best(plan)] }, RepairGoal.FewestChanges).Reserves().Single(one => one.Pair.Helper.Value == "H1");
        Assert.Equal(("H2", "R2"), (reserve.NextHelper?.Value, reserve.NextReceiver?.Value));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void The_regret_of_a_pair_names_the_must_that_hangs_on_it(bool kept)
    {
        var plan = Repairs.Standing(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("must", A.Place(1), 0.2), A.Receiver("other", A.Place(1), 0.8)]));
        var change = new PlanChange { KeptPairs = kept ? [Repairs.Pair("H", "must")] : [], Decisions = [A.Must("must")] };
        var regret = Assert.Single(Prices(plan, change, RepairGoal.BestValue).Regrets().Value!.Pairs);
        Assert.Equal((kept, "must"), (regret.Stays, Assert.Single(regret.UnmetMusts).Value));
    }

    [Fact]
    public void Nothing_has_a_price_where_there_is_no_plan()
    {
        var plan = Repairs.Standing(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(1))]));
        var answer = plan.Prices(new() { Decisions = [A.Must("R1"), A.Must("R2")] }, RepairGoal.BestValue, TestContext.Current.CancellationToken);
        Assert.Equal(RefusalCode.NoPlanToPrice, Assert.Single(answer.Refusals).Code);
    }

    // The levels of all filled places: what coverage means.
    private static string Coverage(StandingPlan plan, IEnumerable<PairId> pairs) => string.Join(' ', pairs.CountBy(pair => pair.Receiver)
        .SelectMany(taken => plan.Levels.LevelOfPlace[plan.ReceiverIndex(taken.Key)].Take(taken.Value)).Order());

    private static HashSet<PairId> After(IEnumerable<PairId> pairs, PlanEffect effect)
    {
        var after = pairs.ToHashSet();
        foreach (var move in effect.Moves)
            Assert.True(move.Added ? after.Add(new(move.Helper, move.Receiver)) : after.Remove(new(move.Helper, move.Receiver)));
        return after;
    }
}
