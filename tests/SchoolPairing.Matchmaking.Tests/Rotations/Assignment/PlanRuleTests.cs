using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class TeacherHasOnePostingTests : PlanRuleTest<TeacherHasOnePosting>
{
    private static readonly RotationCase Two = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q")], [Rotating.Post("X"), Rotating.Post("Y")], rules: Rotating.Rules with { Terms = new(1, 2) });

    [Fact] public void Two_postings_of_one_teacher_break_it_even_one_after_the_other() => Assert.Equal("2", Detail(Assert.Single(Ask(Two, ("P", "X", 0, 1), ("P", "Y", 1, 1))), "postings"));
    [Fact] public void One_each_keeps_it() => Assert.Empty(Ask(Two, ("P", "X", 0, 1), ("Q", "Y", 1, 1)));
}

public sealed class PostTakesOneTeacherTests : PlanRuleTest<PostTakesOneTeacher>
{
    private static readonly RotationCase Two = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q")], [Rotating.Post("X")]);

    [Fact] public void Two_teachers_in_one_term_break_it() => Assert.Equal("2026-2", Detail(Assert.Single(Ask(Two, ("P", "X", 0, 2), ("Q", "X", 1, 1))), "term"));
    [Fact] public void One_after_the_other_keeps_it() => Assert.Empty(Ask(Two, ("P", "X", 0, 1), ("Q", "X", 1, 1)));
}

public sealed class SubjectIsNotStrippedTests : PlanRuleTest<SubjectIsNotStripped>
{
    private static RotationCase There(int musicians, double share) => Rotating.Case(
        Enumerable.Range(1, musicians).Select(i => Rotating.Teacher("P" + i)).Concat(Enumerable.Range(1, 8).Select(i => Rotating.Teacher("Q" + i, "T", Rotating.Maths))),
        [Rotating.Post("X"), Rotating.Post("Y"), Rotating.Post("Z")], Rotating.Policy with { MostAwayPerSubject = share });

    [Fact]
    public void More_than_the_share_break_it_with_all_numbers()
    {
        var reason = Assert.Single(Ask(There(8, 0.25), ("P1", "X", 0, 2), ("P2", "Y", 0, 2), ("P3", "Z", 1, 1)));
        Assert.Equal(("3", "8", "2", "§subject.music"), (Detail(reason, "away"), Detail(reason, "there"), Detail(reason, "limit"), Detail(reason, "subject")));
    }

    [Fact] public void At_the_share_it_holds() => Assert.Empty(Ask(There(8, 0.25), ("P1", "X", 0, 2), ("P2", "Y", 0, 2)));
    [Fact] public void In_different_terms_more_may_go() => Assert.Empty(Ask(There(4, 0.25), ("P1", "X", 0, 1), ("P2", "Y", 1, 1)));
    [Fact] public void One_may_always_go_where_two_are() => Assert.Empty(Ask(There(2, 0), ("P1", "X", 0, 2)));
    [Fact] public void Who_is_alone_stays() => Assert.Equal("0", Detail(Assert.Single(Ask(There(1, 0.9), ("P1", "X", 0, 1))), "limit"));
}

public sealed class SchoolIsNotStrippedTests : PlanRuleTest<SchoolIsNotStripped>
{
    private static RotationCase There(int teachers, double share) => Rotating.Case(Enumerable.Range(1, teachers).Select(i => Rotating.Teacher($"P{i:00}")),
        [Rotating.Post("X"), Rotating.Post("Y"), Rotating.Post("Z")], Rotating.Policy with { MostAwayPerSchool = share });

    [Fact]
    public void More_than_the_share_break_it_with_all_numbers()
    {
        var reason = Assert.Single(Ask(There(11, 0.18), ("P01", "X", 0, 2), ("P02", "Y", 0, 2)));
        Assert.Equal(("2", "11", "1"), (Detail(reason, "away"), Detail(reason, "there"), Detail(reason, "limit")));
    }

    [Fact] public void At_the_share_it_holds() => Assert.Empty(Ask(There(12, 0.18), ("P01", "X", 0, 2), ("P02", "Y", 0, 2)));
    [Fact] public void One_may_always_go_where_two_are() => Assert.Empty(Ask(There(2, 0), ("P01", "X", 0, 2)));

    [Fact]
    public void Leaders_who_change_places_do_not_count()
    {
        Teacher Leader(string id, string school) => Rotating.Teacher(id, school) with { Leader = LeaderRole.Principal };
        Assert.Empty(Ask(Rotating.Case([Leader("P", "T"), Leader("Q", "V")], [], Rotating.Policy with { MostAwayPerSchool = 0 }), ("P", "V:principal:1", 0, 2), ("Q", "T:principal:1", 0, 2)));
    }
}

public sealed class YearlyCapTests : PlanRuleTest<YearlyCap>
{
    private static RotationCase Cap(double? cap, double share = 0, ShareLevel level = ShareLevel.Unit) => Rotating.Case(Enumerable.Range(1, 10).Select(i => Rotating.Teacher($"P{i:00}")),
        [Rotating.Post("X"), Rotating.Post("Y"), Rotating.Post("Z")], rules: Rotating.Rules with { YearlyShare = share, YearlyShareCap = cap, ShareHeldBy = level });

    [Fact] public void More_than_the_cap_break_it() => Assert.Equal(("2", "1"), (Detail(Assert.Single(Ask(Cap(0.15), ("P01", "X", 0, 2), ("P02", "Y", 0, 2))), "sent"), Detail(Assert.Single(Ask(Cap(0.15), ("P01", "X", 0, 2), ("P02", "Y", 0, 2))), "limit")));
    [Fact] public void At_the_cap_it_holds() => Assert.Empty(Ask(Cap(0.2), ("P01", "X", 0, 2), ("P02", "Y", 0, 2)));
    [Fact] public void It_never_asks_for_fewer_than_the_duty() => Assert.Empty(Ask(Cap(0.15, share: 0.11), ("P01", "X", 0, 2), ("P02", "Y", 0, 2)));
    [Fact] public void Without_a_cap_there_is_none() => Assert.Empty(Ask(Cap(null), ("P01", "X", 0, 2), ("P02", "Y", 0, 2), ("P03", "Z", 0, 2)));
    [Fact] public void It_is_held_by_school_too() => Assert.Equal("学校T", Detail(Assert.Single(Ask(Cap(0.15, level: ShareLevel.School), ("P01", "X", 0, 2), ("P02", "Y", 0, 2))), "where"));
}

public sealed class CouplesStayTogetherTests : PlanRuleTest<CouplesStayTogether>
{
    private static RotationCase Couple(double apart, int pool = 25, bool told = true) => Rotating.Case([Rotating.Teacher("P") with { Spouse = new("Q") }, Rotating.Teacher("Q") with { Spouse = told ? new("P") : null }],
        [Rotating.Post("X"), Rotating.Post("Y", "W")], Rotating.Policy with { PoolMinutes = pool }, schools: [Rotating.Town("T"), Rotating.Village("V", 10), Rotating.Village("W", 10 + apart)]);

    [Fact] public void Both_away_far_from_each_other_break_it() => Assert.Equal(("学校V", "学校W"), (Detail(Assert.Single(Ask(Couple(12), ("P", "X", 0, 2), ("Q", "Y", 0, 2))), "host"), Detail(Assert.Single(Ask(Couple(12), ("P", "X", 0, 2), ("Q", "Y", 0, 2))), "otherHost")));
    [Fact] public void It_suffices_that_one_record_names_the_other() => Assert.Single(Ask(Couple(12, told: false), ("P", "X", 0, 2), ("Q", "Y", 0, 2)));
    [Fact] public void Hosts_at_the_pool_minutes_are_near_enough() => Assert.Empty(Ask(Couple(9.9, pool: 23), ("P", "X", 0, 2), ("Q", "Y", 0, 2)));
    [Fact] public void One_minute_more_is_too_far() => Assert.Single(Ask(Couple(9.9, pool: 22), ("P", "X", 0, 2), ("Q", "Y", 0, 2)));
    [Fact] public void One_after_the_other_may_go() => Assert.Empty(Ask(Couple(12), ("P", "X", 0, 1), ("Q", "Y", 1, 1)));
    [Fact] public void One_alone_may_go() => Assert.Empty(Ask(Couple(12), ("P", "X", 0, 2)));
}

public sealed class ExchangeIsMutualTests : PlanRuleTest<ExchangeIsMutual>
{
    private static readonly RotationCase Pair = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("P2"), Rotating.Teacher("R", "V"), Rotating.Teacher("R2", "V")], [Rotating.Post("X"), Rotating.Post("Y") with { Reason = DemandKind.Exchange, Host = new("T") }],
        Rotating.Policy with { ExchangeBack = true }, pairs: [new(new("T"), new("V"))]);

    [Fact] public void A_return_without_a_coming_breaks_it() => Assert.Equal(("1", "0"), (Detail(Assert.Single(Ask(Pair, ("R", "T:Primary:music:exchange", 0, 1))), "back"), Detail(Assert.Single(Ask(Pair, ("R", "T:Primary:music:exchange", 0, 1))), "come")));
    [Fact] public void One_for_one_keeps_it() => Assert.Empty(Ask(Pair, ("P", "X", 0, 2), ("R", "T:Primary:music:exchange", 0, 2)));
    [Fact] public void Two_for_one_break_it() => Assert.Single(Ask(Pair, ("P", "X", 0, 1), ("R", "T:Primary:music:exchange", 0, 1), ("R2", "Y", 0, 1)));
    [Fact] public void A_coming_in_another_term_does_not_count() => Assert.Single(Ask(Pair, ("P", "X", 0, 1), ("R", "T:Primary:music:exchange", 1, 1)));
}

public sealed class LeadersChangePlacesTests : PlanRuleTest<LeadersChangePlaces>
{
    private static Teacher Leader(string id, string school) => Rotating.Teacher(id, school) with { Leader = LeaderRole.Principal };
    private static readonly RotationCase Three = Rotating.Case([Leader("P", "T"), Leader("Q", "V"), Leader("R", "W")], [], schools: [Rotating.Town("T"), Rotating.Village("V"), Rotating.Village("W")]);

    [Fact] public void A_school_left_without_its_leader_breaks_it() => Assert.Equal(2, Ask(Three, ("P", "V:principal:1", 0, 2)).Count);
    [Fact] public void Two_who_change_places_keep_it() => Assert.Empty(Ask(Three, ("P", "V:principal:1", 0, 2), ("Q", "T:principal:1", 0, 2)));
    [Fact] public void A_round_of_three_keeps_it() => Assert.Empty(Ask(Three, ("P", "V:principal:1", 0, 2), ("Q", "W:principal:1", 0, 2), ("R", "T:principal:1", 0, 2)));
    [Fact] public void A_change_in_different_terms_breaks_it() => Assert.NotEmpty(Ask(Three, ("P", "V:principal:1", 0, 2), ("Q", "T:principal:1", 0, 1)));
}

public sealed class PlannerSendsTests : PlanRuleTest<PlannerSends>
{
    private static readonly RotationCase Sent = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q")], [Rotating.Post("X"), Rotating.Post("Y", "W")],
        schools: [Rotating.Town("T"), Rotating.Village("V"), Rotating.Village("W")], decisions: [Rotating.Send("P", "V")]);

    [Fact] public void Who_is_sent_and_stays_breaks_it() => Assert.Equal(("P", "学校V"), (Detail(Assert.Single(Ask(Sent, ("Q", "X", 0, 2))), "teacher"), Detail(Assert.Single(Ask(Sent, ("Q", "X", 0, 2))), "host")));
    [Fact] public void Who_is_sent_elsewhere_breaks_it() => Assert.Single(Ask(Sent, ("P", "Y", 0, 2)));
    [Fact] public void Who_goes_there_keeps_it() => Assert.Empty(Ask(Sent, ("P", "X", 0, 2)));
}

public sealed class YearlyShareTests : PlanRuleTest<YearlyShare>
{
    private static RotationCase Share(int teachers, double share, ShareLevel level = ShareLevel.Unit, int terms = 2) => Rotating.Case(
        Enumerable.Range(1, teachers).Select(i => Rotating.Teacher($"P{i:00}")).Append(Rotating.Teacher("R", "V")), [Rotating.Post("X"), Rotating.Post("Y")],
        Rotating.Policy with { Terms = [.. Rotating.Calendar.Terms.Take(terms).Select(term => term.Id)] }, Rotating.Rules with { YearlyShare = share, ShareHeldBy = level });

    [Fact] public void It_is_rounded_up() => Assert.Equal((11, 2, 1), Assert.Single(Ledger(Share(11, 0.10), ("P01", "X", 0, 2))) is var line ? (line.Counted, line.Required, line.Missing) : default);
    [Fact] public void A_whole_number_is_not_rounded_up_by_the_last_bit() => Assert.Equal(3, Assert.Single(Ledger(Share(30, 0.10))).Required);
    [Fact] public void A_share_of_nought_asks_for_nobody() => Assert.Equal(0, Assert.Single(Ledger(Share(11, 0))).Required);
    [Fact] public void A_village_school_that_helps_nobody_has_no_line() => Assert.Equal("T", Assert.Single(Ledger(Share(11, 0.10, ShareLevel.School))).School!.Value.Value);
    [Fact] public void Both_levels_have_their_lines() => Assert.Equal(2, Ledger(Share(11, 0.10, ShareLevel.Both)).Length);
    [Fact] public void Every_school_year_is_counted() => Assert.Equal([(2026, 0), (2027, 1)], Ledger(Share(10, 0.10, terms: 4), ("P01", "X", 0, 2)).Select(line => (line.SchoolYear!.Value, line.Missing)));
    [Fact] public void A_posting_over_two_years_counts_in_both() => Assert.Equal([0, 0], Ledger(Share(10, 0.10, terms: 4), ("P01", "X", 0, 4)).Select(line => line.Missing));
    [Fact] public void A_plan_of_one_year_does_not_name_it() => Assert.Null(Assert.Single(Ledger(Share(10, 0.10))).SchoolYear);

    [Fact]
    public void Volunteers_who_are_not_eligible_count_on_neither_side()
    {
        var from = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q") with { Wish = RotationWish.Willing }], [Rotating.Post("X")], rules: Rotating.Rules with { YearlyShare = 1 },
            state: teacher => teacher.Id.Value == "Q" ? EligibilityState.NotAsked : EligibilityState.Eligible);
        Assert.Equal((1, 1, 0), Assert.Single(Ledger(from, ("Q", "X", 0, 2))) is var line ? (line.Counted, line.Required, line.Sent) : default);
    }
}

public sealed class BackboneShareTests : PlanRuleTest<BackboneShare>
{
    private static RotationCase Backbone(int backbone, int others, double share, BackboneDenominator of, ShareLevel level = ShareLevel.Unit) => Rotating.Case(
        Enumerable.Range(1, backbone).Select(i => Rotating.Teacher("B" + i) with { Rank = BackboneRank.City }).Concat(Enumerable.Range(1, others).Select(i => Rotating.Teacher("P" + i))),
        Enumerable.Range(1, 6).Select(i => Rotating.Post("X" + i)), rules: Rotating.Rules with { BackboneShare = share, BackboneOf = of, ShareHeldBy = level });

    private static (string, string, int, int)[] Goes(params string[] teachers) => [.. teachers.Select((teacher, i) => (teacher, "X" + (i + 1), 0, 2))];

    [Fact] public void Of_those_who_go_a_share_is_backbone_rounded_up() => Assert.Equal((6, 2, 1, 1), Assert.Single(Ledger(Backbone(2, 6, 0.2, BackboneDenominator.OfExchanged), Goes("B1", "P1", "P2", "P3", "P4", "P5"))) is var line ? (line.Counted, line.Required, line.Sent, line.Missing) : default);
    [Fact] public void One_of_five_is_a_fifth() => Assert.Equal(0, Assert.Single(Ledger(Backbone(2, 6, 0.2, BackboneDenominator.OfExchanged), Goes("B1", "P1", "P2", "P3", "P4"))).Missing);
    [Fact] public void Where_nobody_goes_nothing_is_asked() => Assert.Equal(0, Assert.Single(Ledger(Backbone(2, 6, 0.2, BackboneDenominator.OfExchanged))).Required);
    [Fact] public void Of_the_eligible_backbone_teachers_a_share_goes() => Assert.Equal((6, 2, 1), Assert.Single(Ledger(Backbone(6, 2, 0.2, BackboneDenominator.OfEligibleBackbone), Goes("B1"))) is var line ? (line.Counted, line.Required, line.Missing) : default);
    [Fact] public void A_school_without_backbone_has_no_line_of_its_own() => Assert.Empty(Ledger(Backbone(0, 3, 0.2, BackboneDenominator.OfExchanged, ShareLevel.School), Goes("P1")));
    [Fact] public void A_school_that_has_backbone_never_sends_only_others() => Assert.Equal(1, Assert.Single(Ledger(Backbone(1, 3, 0.2, BackboneDenominator.OfExchanged, ShareLevel.School), Goes("P1"))).Missing);
}

public sealed class GraduatingShareTests : PlanRuleTest<GraduatingShare>
{
    private static RotationCase Graduating(double? share) => Rotating.Case(Enumerable.Range(1, 4).Select(i => Rotating.Teacher("G" + i) with { GraduatingGrade = true }).Append(Rotating.Teacher("P")),
        [Rotating.Post("X"), Rotating.Post("Y")], rules: Rotating.Rules with { GraduatingShare = share });

    [Fact] public void A_share_of_those_who_teach_graduating_grades_goes_rounded_up() => Assert.Equal((4, 2, 1, 1), Assert.Single(Ledger(Graduating(0.3), ("G1", "X", 0, 2), ("P", "Y", 0, 2))) is var line ? (line.Counted, line.Required, line.Sent, line.Missing) : default);
    [Fact] public void Without_the_rule_there_is_no_line() => Assert.Empty(Ledger(Graduating(null)));
}

public sealed class DueLeadersMoveTests : PlanRuleTest<DueLeadersMove>
{
    private static RotationCase Leaders(double? deferYears) => Rotating.Case(
        [Rotating.Teacher("P") with { Leader = LeaderRole.Principal, LeaderSince = new(2017, 9) }, Rotating.Teacher("Q", "V") with { Leader = LeaderRole.Principal, LeaderSince = new(2017, 10) }],
        [], rules: Rotating.Rules with { YearlyShare = 0, Principals = new(2, 3, null, deferYears, null) });

    [Fact] public void Who_has_reached_the_last_year_has_to_move() => Assert.Equal((1, 1), Assert.Single(Ledger(Leaders(9))) is var line ? (line.Required, line.Missing) : default);
    [Fact] public void Without_such_a_year_all_who_are_eligible_have_to() => Assert.Equal(2, Assert.Single(Ledger(Leaders(null))).Required);
    [Fact] public void Who_changes_places_has_moved() => Assert.Equal(0, Assert.Single(Ledger(Leaders(9), ("P", "V:principal:1", 0, 2), ("Q", "T:principal:1", 0, 2))).Missing);
}
