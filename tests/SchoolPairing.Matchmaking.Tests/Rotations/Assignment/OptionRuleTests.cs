using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed class TeacherMayGoTests : OptionRuleTest<TeacherMayGo>
{
    private static RotationCase State(EligibilityState state, RotationWish wish = RotationWish.None, bool establishment = true) =>
        Rotating.Case([Rotating.Teacher("P") with { Wish = wish, InEstablishment = establishment }], [Rotating.Post("X")], state: _ => state);

    [Fact] public void The_eligible_may_go() => Assert.Null(Ask(State(EligibilityState.Eligible)));
    [Fact] public void The_exempt_may_not_even_where_they_want_to() => Assert.Equal("§eligibility.Exempt", Detail(Ask(State(EligibilityState.Exempt, RotationWish.Willing)), "state"));
    [Fact] public void The_undecided_may_not() => Assert.NotNull(Ask(State(EligibilityState.Undecided, RotationWish.Willing)));
    [Fact] public void Who_is_not_asked_may_not() => Assert.NotNull(Ask(State(EligibilityState.NotAsked)));
    [Fact] public void Who_is_not_asked_may_volunteer() => Assert.Null(Ask(State(EligibilityState.NotAsked, RotationWish.Willing)));
    [Fact] public void Volunteers_are_on_the_establishment() => Assert.NotNull(Ask(State(EligibilityState.NotAsked, RotationWish.Willing, establishment: false)));
}

public sealed class PlannerDoesNotKeepTests : OptionRuleTest<PlannerDoesNotKeep>
{
    private static RotationCase Kept(params RotationDecision[] decisions) => Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")], decisions: decisions);

    [Fact] public void Who_is_kept_at_home_goes_nowhere() => Assert.NotNull(Ask(Kept(Rotating.Keep("P"))));
    [Fact] public void Who_is_kept_from_this_host_does_not_go_there() => Assert.NotNull(Ask(Kept(Rotating.Keep("P", "V"))));
    [Fact] public void Another_host_and_another_teacher_are_left_alone() => Assert.Null(Ask(Kept(Rotating.Keep("P", "W"), Rotating.Keep("Q"))));
}

public sealed class TeacherIsQualifiedTests : OptionRuleTest<TeacherIsQualified>
{
    [Fact]
    public void Another_subject_is_forbidden_and_named()
    {
        var reason = Ask(Rotating.Case([Rotating.Teacher("P", "T", Rotating.Maths), Rotating.Teacher("Q")], [Rotating.Post("X"), Rotating.Post("Y", subject: Rotating.Maths)]));
        Assert.Equal(("§stage.Primary", "§subject.music"), (Detail(reason, "stage"), Detail(reason, "subject")));
    }

    [Fact]
    public void The_subject_at_another_stage_is_forbidden() => Assert.NotNull(Ask(Rotating.Case(
        [Rotating.Teacher("P") with { Teaches = [new(A.Junior, Rotating.Music), new(A.Primary, Rotating.Maths)] }], [Rotating.Post("X"), Rotating.Post("Y", subject: Rotating.Maths)])));

    [Fact] public void One_of_two_subjects_suffices() => Assert.Null(Ask(Rotating.Case([Rotating.Teacher("P", "T", Rotating.Maths, Rotating.Music)], [Rotating.Post("X")])));
}

public sealed class LeadersFillLeaderPostsTests : OptionRuleTest<LeadersFillLeaderPosts>
{
    private static Teacher Leader(string id, string school, LeaderRole role = LeaderRole.Principal) => Rotating.Teacher(id, school) with { Leader = role, LeaderSince = new(2018, 9) };

    [Fact]
    public void A_principal_takes_no_teachers_post() =>
        Assert.Equal("§post.teacher", Detail(Ask(Rotating.Case([Leader("P", "T")], [Rotating.Post("A")], pairs: [new(new("T"), new("V"))])), "post"));

    [Fact]
    public void A_principal_takes_the_post_of_another() =>
        Assert.Null(Ask(Rotating.Case([Leader("P", "T"), Leader("Q", "V")], []), teacher: 0, post: 1));

    [Fact]
    public void A_vice_principal_does_not_take_a_principals_post() =>
        Assert.NotNull(Ask(Rotating.Case([Leader("P", "T", LeaderRole.VicePrincipal), Leader("Q", "V")], []), teacher: 0, post: 1));
}

public sealed class HomeSendsToHostTests : OptionRuleTest<HomeSendsToHost>
{
    private static RotationCase Units(string home, string host, SendingRule rule, bool paired, bool village = false) => Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X"), Rotating.Post("Y", "W")],
        Rotating.Policy with { Sending = rule }, schools: [village ? Rotating.Village("T", 0, home) : Rotating.Town("T", 0, home), Rotating.Village("V", 5, host), Rotating.Village("W", 6, "Z")],
        pairs: paired ? [new(new("T"), new("V"))] : []);

    [Fact] public void A_helper_sends_to_its_receiver_in_another_unit() => Assert.Null(Ask(Units("A", "B", SendingRule.PartnersOnly, paired: true)));
    [Fact] public void A_town_school_sends_within_its_unit_where_the_policy_says_so() => Assert.Null(Ask(Units("A", "A", SendingRule.PartnersAndUnit, paired: false)));
    [Fact] public void Where_only_partners_send_the_unit_does_not_count() => Assert.Equal("学校V", Detail(Ask(Units("A", "A", SendingRule.PartnersOnly, paired: false)), "host"));
    [Fact] public void A_village_school_that_helps_nobody_does_not_send() => Assert.NotNull(Ask(Units("A", "A", SendingRule.PartnersAndUnit, paired: false, village: true)));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_receivers_teacher_goes_to_the_helper_only_in_an_exchange(bool exchange, bool allowed)
    {
        var back = Rotating.Post("X", "T") with { Reason = DemandKind.Exchange };
        var from = Rotating.Case([Rotating.Teacher("P", "V")], [back], Rotating.Policy with { ExchangeBack = exchange }, pairs: [new(new("T"), new("V"))]);
        Assert.Equal(allowed, Ask(from, post: exchange ? 1 : 0) is null);
    }
}

public sealed class FormFitsThePostTests : OptionRuleTest<FormFitsThePost>
{
    private static RotationCase Forms(RotationKind kind, params RotationForm[] forms) => Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X") with { Kind = kind }], forms: forms);
    private static readonly RotationForm FullTime = new(new("zhijiao"), Rotating.Text, RotationKind.FullTime, true);

    [Fact] public void A_form_that_the_list_does_not_have_is_forbidden() => Assert.Equal("zoujiao", Detail(Ask(Forms(RotationKind.Itinerant, FullTime)), "form"));
    [Fact] public void A_form_of_the_other_kind_is_forbidden() => Assert.NotNull(Ask(Forms(RotationKind.FullTime, FullTime with { Kind = RotationKind.Itinerant })));
    [Fact] public void The_policys_form_is_allowed() => Assert.Null(Ask(Forms(RotationKind.FullTime, FullTime)));
}

public sealed class LengthIsAllowedTests : OptionRuleTest<LengthIsAllowed>
{
    private static RotationCase Lengths(int fewest, int most, int planned) => Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")],
        Rotating.Policy with { Terms = [.. Rotating.Calendar.Terms.Take(planned).Select(term => term.Id)] }, Rotating.Rules with { Terms = new(fewest, most) });

    [Fact] public void A_shorter_posting_is_forbidden_with_both_numbers() => Assert.Equal(("1", "2", "3"), (Detail(Ask(Lengths(2, 3, 4), terms: 1), "terms"), Detail(Ask(Lengths(2, 3, 4), terms: 1), "fewest"), Detail(Ask(Lengths(2, 3, 4), terms: 1), "most")));
    [Fact] public void A_longer_posting_is_forbidden() => Assert.NotNull(Ask(Lengths(2, 3, 4), terms: 4));
    [Theory] [InlineData(2)] [InlineData(3)] public void Postings_at_either_end_are_allowed(int terms) => Assert.Null(Ask(Lengths(2, 3, 4), terms: terms));
    [Fact] public void A_plan_that_is_shorter_than_a_rotation_holds_its_beginning() => Assert.Null(Ask(Lengths(4, 6, 2), terms: 2));
}

public sealed class LongPostingsBeginWithTheSchoolYearTests : OptionRuleTest<LongPostingsBeginWithTheSchoolYear>
{
    private static readonly RotationCase Four = Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")],
        Rotating.Policy with { Terms = [.. Rotating.Calendar.Terms.Take(4).Select(term => term.Id)] }, Rotating.Rules with { Terms = new(1, 2) });

    [Fact] public void A_year_does_not_begin_in_spring() => Assert.Equal("2026-2", Detail(Ask(Four, first: 1), "term"));
    [Fact] public void A_year_begins_in_autumn() => Assert.Null(Ask(Four, first: 2));
    [Fact] public void One_term_may_be_the_second() => Assert.Null(Ask(Four, first: 1, terms: 1));
}

public sealed class TeacherHasRestedTests : OptionRuleTest<TeacherHasRested>
{
    private static RotationCase Ended(YearMonth? until, double rest, RotationWish wish = RotationWish.None) =>
        Rotating.Case([Rotating.Teacher("P") with { Wish = wish, History = [Rotating.Past("V", new(2022, 9), until)] }], [Rotating.Post("X")], rules: Rotating.Rules with { RestYears = rest });

    [Fact] public void Within_the_years_of_rest_nobody_goes() => Assert.Equal("2024-09", Detail(Ask(Ended(new(2024, 9), 2)), "until"));
    [Fact] public void On_the_first_day_after_the_rest_they_may() => Assert.Null(Ask(Ended(new(2024, 8), 2)));
    [Fact] public void Volunteers_need_no_rest() => Assert.Null(Ask(Ended(new(2026, 8), 2, RotationWish.Willing)));
    [Fact] public void Who_is_still_away_does_not_go_again_even_willingly() => Assert.Equal("§rotation.under-way", Detail(Ask(Ended(null, 0, RotationWish.Willing)), "until"));
}

public sealed class TeacherIsNotDeferredTests : OptionRuleTest<TeacherIsNotDeferred>
{
    private static RotationCase Deferred(DateOnly until) => Rotating.Case([Rotating.Teacher("P") with { DeferredUntil = until }], [Rotating.Post("X")]);

    [Fact] public void A_deferral_that_ends_on_the_first_day_forbids() => Assert.Equal("2026-09-01", Detail(Ask(Deferred(new(2026, 9, 1))), "until"));
    [Fact] public void A_deferral_that_ended_the_day_before_does_not() => Assert.Null(Ask(Deferred(new(2026, 8, 31))));
    [Fact] public void Its_reason_says_only_until_when() => Assert.Equal("until", Assert.Single(Ask(Deferred(new(2027, 1, 1)))!.Details).Name);
}

public sealed class WayIsWithinLimitTests : OptionRuleTest<WayIsWithinLimit>
{
    // 5 minutes and 1.35 × km ÷ 45 km/h: 9.9 km are 23 minutes.
    private static RotationCase Limit(int minutes, double km = 9.9) =>
        Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")], Rotating.Policy with { MaxTravelMinutes = minutes }, schools: [Rotating.Town("T"), Rotating.Village("V", km)]);

    [Fact] public void A_longer_way_is_forbidden_with_both_times() => Assert.Equal(("23", "22"), (Detail(Ask(Limit(22)), "minutes"), Detail(Ask(Limit(22)), "limitMinutes")));
    [Fact] public void A_way_at_the_limit_is_allowed() => Assert.Null(Ask(Limit(23)));

    [Fact]
    public void A_way_that_is_not_known_is_forbidden_by_name()
    {
        var reason = Ask(Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")], schools: [Rotating.Town("T"), Rotating.Village("V") with { Location = null }]));
        Assert.Equal(("rotation.way-known", "学校V"), (reason!.Rule.Value, Detail(reason, "host")));
    }

    [Fact]
    public void Where_the_teacher_lives_counts_and_not_the_home_school() => Assert.Null(Ask(Rotating.Case([Rotating.Teacher("P") with { Home = A.Place(39) }], [Rotating.Post("X")],
        Rotating.Policy with { MaxTravelMinutes = 10 }, schools: [Rotating.Town("T"), Rotating.Village("V", 40)])));
}

public sealed class NearHomeIsKeptTests : OptionRuleTest<NearHomeIsKept>
{
    private static RotationCase Near(bool nearHome, int limit) => Rotating.Case([Rotating.Teacher("P") with { NearHome = nearHome }], [Rotating.Post("X")], Rotating.Policy with { NearHomeMinutes = limit });

    [Fact] public void Who_has_to_be_home_does_not_go_farther() => Assert.Equal("23", Detail(Ask(Near(true, 22)), "minutes"));
    [Fact] public void At_the_shorter_limit_they_may() => Assert.Null(Ask(Near(true, 23)));
    [Fact] public void Others_may_go_farther() => Assert.Null(Ask(Near(false, 5)));
}

public sealed class HostIsAmongTheNearestTests : OptionRuleTest<HostIsAmongTheNearest>
{
    private static RotationCase Two(int nearest, IEnumerable<PairId>? pairs = null, RotationDecision[]? decisions = null, Func<Teacher, Teacher>? change = null) => Rotating.Case(
        [(change ?? (teacher => teacher))(Rotating.Teacher("P"))], [Rotating.Post("X", "W"), Rotating.Post("Y")], Rotating.Policy with { NearestHosts = nearest },
        schools: [Rotating.Town("T"), Rotating.Village("V", 5), Rotating.Village("W", 9)], pairs: pairs, decisions: decisions);

    [Fact] public void A_host_beyond_the_nearest_is_not_considered() => Assert.Equal(("1", "1"), (Detail(Ask(Two(1)), "nearer"), Detail(Ask(Two(1)), "limit")));
    [Fact] public void The_last_of_the_nearest_is() => Assert.Null(Ask(Two(2)));
    [Fact] public void A_partner_always_is() => Assert.Null(Ask(Two(1, pairs: [new(new("T"), new("W"))])));
    [Fact] public void A_wished_host_always_is() => Assert.Null(Ask(Two(1, change: teacher => teacher with { WishedHosts = [new("W")] })));
    [Fact] public void A_host_that_a_planner_names_always_is() => Assert.Null(Ask(Two(1, decisions: [Rotating.Send("P", "W")])));
}

public sealed class BurdenIsWithinLimitTests : OptionRuleTest<BurdenIsWithinLimit>
{
    // A year (12 months) 23 minutes away: 12 × 83 = 996.
    private static readonly RotationCase Year = Rotating.Case([Rotating.Teacher("P")], [Rotating.Post("X")]);

    [Fact] public void A_greater_burden_is_forbidden_with_both_numbers() => Assert.Equal(("996", "995"), (Detail(Ask(Year, burdenLimit: 995), "burden"), Detail(Ask(Year, burdenLimit: 995), "limit")));
    [Fact] public void A_burden_at_the_limit_is_allowed() => Assert.Null(Ask(Year, burdenLimit: 996));

    [Fact]
    public void Earlier_rotations_count_and_an_unknown_way_as_the_longest_allowed()
    {
        var before = Rotating.Case([Rotating.Teacher("P") with { History = [Rotating.Past("V", new(2020, 9), new(2021, 6), null)] }], [Rotating.Post("X")]);
        Assert.Equal((996 + 12 * 120).ToString(System.Globalization.CultureInfo.InvariantCulture), Detail(Ask(before, burdenLimit: 1_000), "burden"));
    }
}
