using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>Changes that nobody can carry out: each starts from one that somebody can and spoils one thing.</summary>
public sealed class UnhappyChangeTests
{
    private static readonly MatchInputs City = A.Inputs(
    [
        A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(10)), A.Receiver("R1", A.Place(1), 0.5), A.Receiver("R2", A.Place(2), 0.4), A.Receiver("far", A.Place(200)),
    ]);

    private static readonly PlanChange Good = new() { KeptPairs = [Repairs.Pair("H1", "R1")], CurrentPairs = [Repairs.Pair("H2", "R2")] };

    private static string[] Clash(PlanChange change, string language = "en")
    {
        var outcome = Repairs.Standing(City).Replan(change, RepairGoal.FewestChanges, TestContext.Current.CancellationToken);
        return [.. Assert.IsType<ReplanOutcome.Impossible>(outcome).Clash.Select(part => part.Decision is { } decision
            ? $"{decision.Kind} {decision.Helper}→{decision.Receiver}" : Texts.Say("rule." + part.Limit!.Rule, language, part.Limit.Details))];
    }

    private static Refusal Refused(PlanChange change) => Assert.Single(Assert.IsType<ReplanOutcome.Refused>(
        Repairs.Standing(City).Replan(change, RepairGoal.FewestChanges, TestContext.Current.CancellationToken)).Refusals);

    [Fact] public void The_change_that_is_spoilt_below_can_be_carried_out() => Assert.Equal(2, Repairs.Option(Repairs.Standing(City), Good, RepairGoal.FewestChanges).Pairs.Length);

    [Fact]
    public void More_accepted_pairs_than_a_helper_can_take_on_clash_with_its_capacity() =>
        Assert.Equal(["\"学校H1\" and \"学校R1\" accepted each other; an accepted pair stays", "\"学校H1\" and \"学校R2\" accepted each other; an accepted pair stays",
            "\"学校H1\" can take on at most 1 receivers"], Clash(Good with { KeptPairs = [Repairs.Pair("H1", "R1"), Repairs.Pair("H1", "R2")] }));

    [Fact]
    public void A_condition_that_came_after_the_acceptance_clashes_with_it() =>
        Assert.Equal(["“学校H1”与“学校R1”已互相接受，已接受的结对保持不变", "“学校H1”最多支援 0 所学校"], Clash(Good with { Limits = [new(new("H1"), 0)] }, "zh-CN"));

    [Fact]
    public void More_accepted_helpers_than_a_receiver_may_have_clash() =>
        Assert.Equal(3, Clash(Good with { KeptPairs = [Repairs.Pair("H1", "R1"), Repairs.Pair("H2", "R1")] }).Length);

    [Fact]
    public void A_receivers_condition_clashes_with_its_accepted_pair() =>
        Assert.Equal("\"学校R1\" may have at most 0 helpers", Clash(Good with { Limits = [new(new("R1"), 0)] })[^1]);

    [Fact]
    public void A_lock_that_a_declined_pair_contradicts_clashes_with_the_decline_not_with_a_planner() =>
        Assert.Equal(["Lock H2→R2", "A school declined this pair, or its conditions rule it out"],
            Clash(Good with { Decisions = [A.Lock("H2", "R2")], Forbidden = [Repairs.Pair("H2", "R2")] }));

    [Fact]
    public void A_planners_forbid_of_an_accepted_pair_clashes_with_the_acceptance() =>
        Assert.Contains("Forbid H1→R1", Clash(Good with { Decisions = [A.Forbid("H1", "R1")] }));

    [Fact]
    public void A_must_whose_every_helper_declined_names_the_declines() =>
        Assert.Equal(["Must →R2", .. Enumerable.Repeat("A school declined this pair, or its conditions rule it out", 2)],
            Clash(Good with { KeptPairs = [], Decisions = [A.Must("R2")], Forbidden = [Repairs.Pair("H1", "R2"), Repairs.Pair("H2", "R2")] }));

    [Fact]
    public void A_must_whose_helper_is_kept_elsewhere_names_the_accepted_pair() =>
        Assert.Equal(["\"学校H1\" and \"学校R1\" accepted each other; an accepted pair stays", "A school declined this pair, or its conditions rule it out", "Must →R2", "\"学校H1\" can take on at most 1 receivers"],
            Clash(Good with { Decisions = [A.Must("R2")], Forbidden = [Repairs.Pair("H2", "R2")] }));

    [Fact]
    public void A_must_that_no_rule_lets_anybody_help_names_the_rule() =>
        Assert.Equal("Must →far", Clash(Good with { Decisions = [A.Must("far")] })[0]);

    [Fact]
    public void A_must_that_takes_nobody_clashes_with_its_own_condition() =>
        Assert.Equal(["Must →R2", "\"学校R2\" may have at most 0 helpers"], Clash(Good with { Decisions = [A.Must("R2")], Limits = [new(new("R2"), 0)] }));

    [Fact]
    public void Goals_that_leave_places_open_show_the_must_that_they_leave_unmet()
    {
        var change = Good with { KeptPairs = [], CurrentPairs = [Repairs.Pair("H1", "R1"), Repairs.Pair("H2", "R2")], Forbidden = [Repairs.Pair("H1", "R1")], Decisions = [A.Must("R1")] };
        var menu = Repairs.Menu(Repairs.Standing(City), change);
        Assert.Equal("R1", Assert.Single(menu[0].UnmetMusts).Value);
        Assert.Empty(menu[^1].UnmetMusts);
    }

    [Fact] public void An_unknown_school_is_refused() => Assert.Equal(RefusalCode.NoSuchSchool, Refused(Good with { Forbidden = [Repairs.Pair("H1", "nobody")] }).Code);

    [Fact] public void An_accepted_pair_that_no_rule_allows_is_refused() => Assert.Equal(RefusalCode.NotACandidate, Refused(Good with { KeptPairs = [Repairs.Pair("H1", "far")] }).Code);

    [Fact] public void A_limit_below_nothing_is_refused() => Assert.Equal(RefusalCode.InvalidChange, Refused(Good with { Limits = [new(new("H1"), -1)] }).Code);

    [Fact] public void A_lock_without_a_helper_is_refused() => Assert.Equal(RefusalCode.InvalidChange, Refused(Good with { Decisions = [new(DecisionKind.Lock, null, new("R1"))] }).Code);

    [Theory]
    [InlineData("en"), InlineData("zh-CN")]
    public void Every_refusal_is_a_whole_sentence_in_both_languages(string language)
    {
        Refusal[] refusals =
        [
            Refused(Good with { Limits = [new(new("H1"), -1)] }), Refused(Good with { Decisions = [new(DecisionKind.Must, new SchoolId("H1"), new("R1"))] }),
            Refused(Good with { KeptPairs = [Repairs.Pair("H1", "far")] }), Refusal.Of(RefusalCode.NoPlanToPrice),
        ];
        Assert.All(refusals, refusal => Assert.DoesNotMatch("[{}§]|^refusal", Texts.Say(refusal, language)));
    }

    [Fact]
    public void Numbers_that_would_not_fit_are_refused()
    {
        var plan = Repairs.Standing(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(1))], scores: [A.Score("H", "R", long.MaxValue / 20)]));
        var outcome = plan.Replan(new() { CurrentPairs = [Repairs.Pair("H", "R")] }, RepairGoal.BestValue, TestContext.Current.CancellationToken);
        Assert.Equal(RefusalCode.NumbersTooLarge, Assert.Single(Assert.IsType<ReplanOutcome.Refused>(outcome).Refusals).Code);
    }

    [Fact]
    public void Faulty_inputs_are_refused_before_anything_is_computed() =>
        Assert.False(StandingPlan.Of(City with { Card = City.Card with { Schema = 9 } }, TestContext.Current.CancellationToken).Accepted);
}
