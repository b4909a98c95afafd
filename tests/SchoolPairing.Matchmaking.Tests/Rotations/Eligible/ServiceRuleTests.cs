using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

// Within the namespace: the state Eligible goes before the folder of that name.
using static SchoolPairing.Contracts.Rotations.EligibilityState;

public sealed class TeacherIsInEstablishmentTests : EligibilityRuleTest<TeacherIsInEstablishment>
{
    [Fact] public void Staff_on_the_establishment_pass() => Assert.Equal(Eligible, On("2026-09-01", SomeTeacher.Of()));

    [Fact] public void Others_do_not_rotate() => Assert.Equal(NotAsked, On("2026-09-01", SomeTeacher.Of() with { InEstablishment = false }));
}

public sealed class TeacherHasYearsAtSchoolTests : EligibilityRuleTest<TeacherHasYearsAtSchool>
{
    private static readonly Teacher Since2018 = SomeTeacher.Of() with { JoinedSchool = SomeTeacher.Month("2018-09") };

    [Fact] public void The_day_on_which_the_years_are_reached_is_the_first_of_eligibility() => Assert.Equal((NotAsked, Eligible), Around("2024-09-01", Since2018));

    [Fact] public void The_years_are_the_rule_sets() => Assert.Equal((NotAsked, Eligible), Around("2027-09-01", Since2018, LocalRules.Dalian));

    [Fact] public void Parts_of_years_count_in_months() =>
        Assert.Equal((NotAsked, Eligible), Around("2021-03-01", Since2018, LocalRules.National with { YearsAtSchool = 2.5 }));

    [Fact] public void The_eligible_read_since_when() =>
        Assert.Equal("Eligible since 2024-09: 6 years at this school (now 8)", Says("2026-09-01", Since2018));

    [Fact] public void The_others_read_from_when() =>
        Assert.Equal("5.9 years at this school, less than 6; due from 2024-09", Says("2024-08-31", Since2018));

    [Fact] public void Without_the_month_of_joining_nobody_can_tell()
    {
        Assert.Equal(Undecided, On("2026-09-01", Since2018 with { JoinedSchool = null }));
        Assert.Contains("进入本校年月", Says("2026-09-01", Since2018 with { JoinedSchool = null }, language: "zh-CN"), StringComparison.Ordinal);
    }

    [Fact] public void Leaders_are_counted_by_their_office_instead() =>
        Assert.Equal(Eligible, On("2026-09-01", SomeTeacher.Leader() with { JoinedSchool = null }));
}

public sealed class LeaderHasServedTermsTests : EligibilityRuleTest<LeaderHasServedTerms>
{
    [Fact] public void Without_a_rule_about_leaders_they_stay() => Assert.Equal(NotAsked, On("2046-09-01", SomeTeacher.Leader()));

    [Fact] public void Three_terms_of_three_years_are_nine() => Assert.Equal((NotAsked, Eligible), Around("2027-09-01", SomeTeacher.Leader(), LocalRules.Dalian));

    [Fact] public void Of_terms_and_years_the_first_counts() => Assert.Equal((NotAsked, Eligible),
        Around("2024-09-01", SomeTeacher.Leader(), LocalRules.National with { Principals = new(2, 3, 10, null, null) }));

    [Fact] public void Vice_principals_are_leaders_too() => Assert.Equal(NotAsked,
        On("2026-09-01", SomeTeacher.Leader() with { Leader = LeaderRole.VicePrincipal }, LocalRules.Dalian));

    [Fact] public void A_last_day_is_named_where_the_rule_has_one() => Assert.Equal(
        "Eligible since 2024-09: 6 years in office; 2027-09 at the latest", Says("2026-09-01", SomeTeacher.Leader(), LocalRules.Beijing));

    [Fact] public void Without_the_first_month_in_office_nobody_can_tell() =>
        Assert.Equal(Undecided, On("2026-09-01", SomeTeacher.Leader() with { LeaderSince = null }, LocalRules.Beijing));

    [Fact] public void It_is_not_about_teachers() => Assert.Equal(Eligible, On("2026-09-01", SomeTeacher.Of()));
}

public sealed class RestIsOverTests : EligibilityRuleTest<RestIsOver>
{
    private static readonly RotationRules ThreeYears = LocalRules.National with { RestYears = 3 };
    private static readonly Teacher Back = SomeTeacher.Of() with { History = [SomeTeacher.Past("2022-09", "2023-06")] };

    [Fact] public void The_rest_ends_so_many_years_after_the_last_month() => Assert.Equal((NotAsked, Eligible), Around("2026-07-01", Back, ThreeYears));

    [Fact] public void It_begins_with_the_month_after_the_rotation() => Assert.Equal((Eligible, NotAsked), Around("2023-07-01", Back, ThreeYears));

    [Fact] public void Without_years_of_rest_there_is_none() => Assert.Equal(Eligible, On("2023-07-01", Back));

    [Fact] public void The_last_of_several_rotations_counts() => Assert.Equal(NotAsked, On("2026-07-01",
        Back with { History = [SomeTeacher.Past("2024-02", "2024-06"), SomeTeacher.Past("2019-09", "2020-06")] }, ThreeYears));

    [Fact] public void It_reads_until_when_the_rest_lasts() => Assert.Equal(
        "Last rotation ended 2023-06, less than 3 years ago; may be asked again from 2026-07", Says("2025-09-01", Back, ThreeYears));
}

public sealed class TeacherIsNotAwayTests : EligibilityRuleTest<TeacherIsNotAway>
{
    private static readonly Teacher Away = SomeTeacher.Of() with { History = [SomeTeacher.Past("2026-09", "2027-06")] };

    [Fact] public void Who_is_away_is_not_asked_from_the_first_month_on() => Assert.Equal((Eligible, NotAsked), Around("2026-09-01", Away));

    [Fact] public void Who_is_back_is_asked_again_from_the_next_month_on() => Assert.Equal((NotAsked, Eligible), Around("2027-07-01", Away));

    [Fact] public void A_rotation_without_an_end_goes_on() =>
        Assert.Equal(NotAsked, On("2030-01-01", SomeTeacher.Of() with { History = [SomeTeacher.Past("2026-09", null)] }));

    [Fact] public void It_reads_until_when() => Assert.Equal("Away since 2026-09, until 2027-06", Says("2026-10-01", Away));
}
