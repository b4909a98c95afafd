using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class LockClashTests
{
    private static readonly School[] City =
    [
        A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(0)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(2)), A.Receiver("far", A.Place(500)),
    ];

    private static string[] Clash(params PlannerDecision[] decisions) => Clash(A.Policy, City, decisions);

    private static string[] Clash(Policy policy, School[] city, params PlannerDecision[] decisions)
    {
        var impossible = Assert.IsType<MatchOutcome.Impossible>(Engine.Run(A.Inputs(city, policy, decisions)));
        return [.. impossible.Clash.Select(part => part.Decision is { } decision ? $"{decision.Kind} {decision.Helper} {decision.Receiver}" : part.Limit!.Rule.Value)];
    }

    [Fact] public void Two_locks_on_a_helper_with_one_place_clash_with_its_capacity() =>
        Assert.Equal(["Lock H1 R1", "Lock H1 R2", "matching.helper-capacity"], Clash(A.Lock("H1", "R1"), A.Lock("H1", "R2")));

    [Fact] public void Two_helpers_locked_to_a_receiver_of_one_clash_with_its_limit() =>
        Assert.Equal(["Lock H1 R1", "Lock H2 R1", "matching.helpers-per-receiver"], Clash(A.Lock("H1", "R1"), A.Lock("H2", "R1")));

    [Fact] public void A_lock_beyond_the_distance_clashes_with_the_limit() =>
        Assert.Equal(["Lock H1 far", "matching.distance-limit"], Clash(A.Lock("H1", "far")));

    [Fact] public void A_lock_of_a_forbidden_pair_clashes_with_the_forbid() =>
        Assert.Equal(["Lock H1 R1", "Forbid H1 R1"], Clash(A.Lock("H1", "R1"), A.Forbid("H1", "R1")));

    [Fact] public void A_lock_of_an_urban_school_as_receiver_clashes_with_its_side() =>
        Assert.Equal(["Lock H1 H2", "matching.receiver-side"], Clash(A.Lock("H1", "H2")));

    [Fact] public void A_lock_of_an_unknown_school_clashes_with_the_register() =>
        Assert.Equal(["Lock nobody R1", "matching.known-school"], Clash(A.Lock("nobody", "R1")));

    [Fact] public void Of_several_clashes_the_smallest_is_named_and_innocent_locks_are_not() =>
        Assert.Equal(["Lock H2 far", "matching.distance-limit"], Clash(A.Lock("H1", "R1"), A.Lock("H1", "R2"), A.Lock("H2", "far")));

    [Fact] public void More_musts_than_helper_places_clash_with_their_capacities_and_innocent_musts_are_not_named()
    {
        var city = new[] { A.Helper("H1", A.Place(0)), A.Helper("H9", A.Place(200)), A.Receiver("R1", A.Place(1)), A.Receiver("R2", A.Place(2)), A.Receiver("R9", A.Place(201)) };
        var impossible = Assert.IsType<MatchOutcome.Impossible>(Engine.Run(A.Inputs(city, decisions: [A.Must("R1"), A.Must("R2"), A.Must("R9")])));
        Assert.Equal(["R1", "R2", "H1"], impossible.Clash.SelectMany(part => part.Schools).Select(school => school.Value));
    }

    [Fact] public void A_must_without_any_helper_in_reach_clashes_with_the_distance_limit() =>
        Assert.Equal(["Must  far", "matching.distance-limit"], Clash(A.Must("far")));

    [Fact] public void A_must_whose_only_helper_breaks_two_rules_clashes_with_the_first_of_them() =>
        Assert.Equal(["Must  R", "matching.distance-limit"], Clash(
            A.Policy with { Stages = [A.Primary, A.Junior] }, [A.Helper("H", A.Place(0)), A.School("R", A.Village, A.Place(500), A.Junior)], A.Must("R")));

    [Fact] public void A_must_kept_from_each_helper_by_another_rule_clashes_with_the_fewest_that_keep_all_of_them_out() =>
        Assert.Equal(["Forbid H1 R", "Forbid H2 R", "Must  R", "matching.distance-limit"], Clash(
            A.Policy, [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(1)), A.Helper("H3", A.Place(500)), A.Receiver("R", A.Place(2))],
            A.Forbid("H1", "R"), A.Forbid("H2", "R"), A.Must("R")).Order(StringComparer.Ordinal));

    [Fact] public void A_must_in_a_city_without_helpers_stands_alone() =>
        Assert.Equal(["Must  R"], Clash(A.Policy, [A.Receiver("R", A.Place(0))], A.Must("R")));

    [Fact] public void Locks_that_fit_are_no_clash() =>
        Assert.IsType<MatchOutcome.ProvenBest>(Engine.Run(A.Inputs(City, decisions: [A.Lock("H1", "R1"), A.Lock("H2", "R2")])));
}
