using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Constraints;

public sealed class PartnersAreWithinDistanceTests : RuleTest<PartnersAreWithinDistance>
{
    private static MatchInputs Apart(double km, double limitKm) =>
        A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(km))], A.Policy with { MaxDistanceKm = limitKm });

    [Fact] public void A_pair_beyond_the_limit_is_forbidden_with_both_distances()
    {
        var reason = Ask(Apart(60.5, 60));
        Assert.Equal(("60.5", "60"), (Detail(reason, "km"), Detail(reason, "limitKm")));
        Assert.False(Pairs(Apart(60.5, 60)));
    }

    [Fact] public void A_pair_within_the_limit_is_allowed() => Assert.True(Ask(Apart(59.9, 60)) is null && Pairs(Apart(59.9, 60)));

    [Fact] public void A_pair_exactly_at_the_limit_is_allowed()
    {
        var meters = SchoolPairing.Matchmaking.Matching.GreatCircle.Meters(A.Place(0), A.Place(33));
        Assert.Null(Ask(Apart(33, meters / 1000)));
    }

    [Theory]
    [InlineData(-0.4)]
    [InlineData(0)]
    [InlineData(0.4)]
    public void A_pair_a_hair_off_the_limit_is_judged_alike_by_search_and_audit(double micrometersBeyond)
    {
        var meters = SchoolPairing.Matchmaking.Matching.GreatCircle.Meters(A.Place(0), A.Place(33));
        var inputs = Apart(33, (meters - micrometersBeyond * 1e-6) / 1000);
        Assert.Null(Ask(inputs));
        Assert.True(Pairs(inputs));
        Assert.Single(Engine.Best(inputs).Pairs);
    }

    [Fact] public void A_school_without_a_place_is_named() =>
        Assert.Equal("学校R", Detail(Ask(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", null)])), "school"));
}

public sealed class PartnersShareAStageTests : RuleTest<PartnersShareAStage>
{
    private static MatchInputs Stages(Stage helper, params Stage[] receiver)
    {
        var village = A.Receiver("R", A.Place(5));
        return A.Inputs([A.School("H", A.Town, A.Place(0), helper), village with { Parts = [.. receiver.Select(stage => village.Parts[0] with { Stage = stage })] }],
            A.Policy with { Stages = [A.Primary, A.Junior] });
    }

    [Fact] public void Partners_of_different_stages_are_forbidden_with_both_lists()
    {
        var reason = Ask(Stages(A.Junior, A.Primary));
        Assert.Equal(("Junior", "Primary", "Primary, Junior"), (Detail(reason, "helperStages"), Detail(reason, "receiverStages"), Detail(reason, "stages")));
        Assert.False(Pairs(Stages(A.Junior, A.Primary)));
    }

    [Fact] public void One_shared_part_of_a_nine_year_school_suffices() =>
        Assert.True(Ask(Stages(A.Junior, A.Primary, A.Junior)) is null && Pairs(Stages(A.Junior, A.Primary, A.Junior)));
}

public sealed class PartnersAreWithinTravelTimeTests : RuleTest<PartnersAreWithinTravelTime>
{
    private static MatchInputs Minutes(int? minutes, int? limit = 60) => A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(5))],
        A.Policy with { MaxTravelMinutes = limit }, travel: minutes is { } known ? [new TravelTime(new("H"), new("R"), known)] : null);

    [Fact] public void A_longer_way_is_forbidden_with_both_times()
    {
        var reason = Ask(Minutes(61));
        Assert.Equal(("61", "60"), (Detail(reason, "minutes"), Detail(reason, "limitMinutes")));
        Assert.False(Pairs(Minutes(61)));
    }

    [Fact] public void A_way_exactly_as_long_as_the_limit_is_allowed() => Assert.True(Ask(Minutes(60)) is null && Pairs(Minutes(60)));
    [Fact] public void An_unknown_time_is_allowed() => Assert.Null(Ask(Minutes(null)));
    [Fact] public void Without_a_limit_every_time_is_allowed() => Assert.Null(Ask(Minutes(500, null)));
}

public sealed class UnitsMayPairTests : RuleTest<UnitsMayPair>
{
    private static MatchInputs Units(string helper, string receiver, UnitRule rule, params string[] cityWide) =>
        A.Inputs([A.Helper("H", A.Place(0), unit: helper), A.Receiver("R", A.Place(5), unit: receiver)],
            A.Policy with { Units = rule, CityWideUnits = [.. cityWide.Select(UnitId.Of)] });

    [Fact] public void Different_units_are_forbidden_under_the_same_unit_rule_with_both_names()
    {
        var reason = Ask(Units("U1", "U2", UnitRule.SameUnit));
        Assert.Equal(("单位U1", "单位U2"), (Detail(reason, "helperUnit"), Detail(reason, "receiverUnit")));
        Assert.False(Pairs(Units("U1", "U2", UnitRule.SameUnit)));
    }

    [Fact] public void The_same_unit_is_allowed() => Assert.True(Ask(Units("U1", "U1", UnitRule.SameUnit)) is null && Pairs(Units("U1", "U1", UnitRule.SameUnit)));
    [Fact] public void A_city_wide_helper_may_help_everywhere() => Assert.Null(Ask(Units("CITY", "U2", UnitRule.SameUnit, "CITY")));
    [Fact] public void A_city_wide_receiver_is_no_exception() => Assert.NotNull(Ask(Units("U1", "CITY", UnitRule.SameUnit, "CITY")));
    [Fact] public void Without_the_rule_units_do_not_matter() => Assert.Null(Ask(Units("U1", "U2", UnitRule.Any)));
}

public sealed class PlannerDoesNotForbidTests : RuleTest<PlannerDoesNotForbid>
{
    private static MatchInputs Forbidding(string helper, string receiver) =>
        A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(5))], decisions: [A.Forbid(helper, receiver)]);

    [Fact] public void The_forbidden_pair_is_kept_out() => Assert.True(Ask(Forbidding("H", "R")) is not null && !Pairs(Forbidding("H", "R")));
    [Fact] public void Another_pair_is_left_alone() => Assert.True(Ask(Forbidding("H", "R2")) is null && Pairs(Forbidding("H", "R2")));
}

public sealed class PairHasAGivenScoreTests : RuleTest<PairHasAGivenScore>
{
    private static MatchInputs Given(params GivenScore[] scores) => A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(5))], scores: scores);

    [Fact] public void A_pair_that_the_scores_do_not_list_is_forbidden()
    {
        Assert.Equal("1", Detail(Ask(Given(A.Score("H", "X", 9))), "listed"));
        Assert.False(Pairs(Given(A.Score("H", "X", 9))));
    }

    [Fact] public void A_listed_pair_is_allowed_even_with_negative_points() => Assert.True(Ask(Given(A.Score("H", "R", -9))) is null && Pairs(Given(A.Score("H", "R", -9))));
    [Fact] public void Without_given_scores_every_pair_is_allowed() => Assert.Null(Ask(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("R", A.Place(5))])));
}
