using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

public sealed class StandingPlanTests
{
    /// <summary>H1 stands beside R1, H2 beside R2; R3 is less needy and left out; H3 is far from all but R2.</summary>
    private static readonly MatchInputs City = A.Inputs(
    [
        A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(40)), A.Helper("H3", A.Place(95)),
        A.Receiver("R1", A.Place(1), 0.5), A.Receiver("R2", A.Place(41), 0.5), A.Receiver("R3", A.Place(2), 0.1),
    ]);

    private static readonly PlanChange Declined = new()
    {
        CurrentPairs = [Repairs.Pair("H1", "R1"), Repairs.Pair("H2", "R2")],
        Forbidden = [Repairs.Pair("H1", "R1")],
    };

    [Fact]
    public void A_decline_frees_the_helper_for_another_receiver_and_hands_the_receiver_to_the_next_helper()
    {
        var option = Repairs.Option(Repairs.Standing(City), Declined, RepairGoal.FewestChanges);
        Assert.Equal(["H2→R1", "H3→R2", "H1→R3"], Repairs.Words(option.Pairs));
        Assert.Equal(["-H1→R1", "+H2→R1", "-H2→R2", "+H3→R2", "+H1→R3"], Repairs.Words(option.Effect.Moves));
    }

    [Fact]
    public void The_menu_goes_from_nothing_to_the_best_and_shows_each_plan_once()
    {
        var menu = Repairs.Menu(Repairs.Standing(City), Declined);
        Assert.Equal([RepairGoal.LeaveOpen, RepairGoal.NothingMoves, RepairGoal.FewestChanges], menu.Select(option => option.Goal));
        Assert.Equal([0, 0, 1], menu.Select(option => option.OpenPairsMoved));
        Assert.Equal([1, 2, 3], menu.Select(option => option.Measures.ReceiversHelped));
    }

    [Fact]
    public void An_option_names_the_schools_that_the_best_plan_would_help_and_it_does_not()
    {
        var option = Repairs.Option(Repairs.Standing(City), Declined, RepairGoal.NothingMoves);
        Assert.Equal("R1", Assert.Single(option.Price.NoLongerHelped).Value);
    }

    [Fact]
    public void An_accepted_pair_stays_although_moving_it_would_help_another_school()
    {
        var change = Declined with { KeptPairs = [Repairs.Pair("H2", "R2")], CurrentPairs = [Repairs.Pair("H1", "R1")] };
        Assert.Equal(["H2→R2", "H1→R3"], Repairs.Words(Repairs.Option(Repairs.Standing(City), change, RepairGoal.BestValue).Pairs));
    }

    [Fact]
    public void Of_two_equally_good_plans_the_one_that_stands_stays()
    {
        var twins = A.Inputs([A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(0)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(1))]);
        foreach (var (one, other) in new[] { ("R1", "R2"), ("R2", "R1") })
        {
            var change = new PlanChange { CurrentPairs = [Repairs.Pair("H1", one), Repairs.Pair("H2", other)] };
            Assert.Empty(Repairs.Option(Repairs.Standing(twins), change, RepairGoal.BestValue).Effect.Moves);
        }
    }

    [Fact]
    public void A_smaller_change_is_preferred_to_more_points_only_by_the_goal_of_fewest_changes()
    {
        var far = new PlanChange { CurrentPairs = [Repairs.Pair("H1", "R2"), Repairs.Pair("H2", "R1")] };
        var plan = Repairs.Standing(A.Inputs(
            [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(40)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(41))]));
        Assert.Equal(0, Repairs.Option(plan, far, RepairGoal.FewestChanges).OpenPairsMoved);
        Assert.Equal(2, Repairs.Option(plan, far, RepairGoal.BestValue).OpenPairsMoved);
    }

    [Fact]
    public void A_condition_on_the_number_of_receivers_lets_the_best_of_them_stay()
    {
        var plan = Repairs.Standing(A.Inputs([A.Helper("H", A.Place(0), capacity: 2), A.Receiver("less", A.Place(1), 0.2), A.Receiver("more", A.Place(1), 0.8)]));
        var change = new PlanChange { CurrentPairs = [Repairs.Pair("H", "less"), Repairs.Pair("H", "more")], Limits = [new(new("H"), 1)] };
        var option = Repairs.Option(plan, change, RepairGoal.LeaveOpen);
        Assert.Equal((Repairs.Pair("H", "more"), 0), (Assert.Single(option.Pairs), option.OpenPairsMoved));
    }

    [Fact]
    public void The_measures_name_the_neediest_school_left_out_and_how_unevenly_the_counties_are_helped()
    {
        var plan = Repairs.Standing(A.Inputs(
        [
            A.Helper("H", A.Place(0)), A.Receiver("R1", A.Place(1), 0.8, "U1"), A.Receiver("R2", A.Place(1), 0.5, "U2"),
            A.Receiver("R3", A.Place(1), 0.2, "U2"), A.Receiver("R4", null, 0.9, "U2"),
        ]));
        var measures = plan.Measure([Repairs.Pair("H", "R1")]).Value!;
        Assert.Equal(3, measures.WorstOffRank);
        // Shares 1 of 1 and 0 of 3, mean 1/4: S² = 1/4·(3/4)² + 3/4·(1/4)² = 3/16, S ÷ X̄ = √3.
        Assert.Equal(Math.Sqrt(3), measures.CountyBalance!.Value, 12);
    }
}
