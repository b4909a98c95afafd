using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

// Within the namespace: the state Eligible goes before the folder of that name.
using static SchoolPairing.Contracts.Rotations.EligibilityState;

public sealed class TeacherIsWithinAgeTests : EligibilityRuleTest<TeacherIsWithinAge>
{
    private static readonly Teacher Woman = SomeTeacher.Of() with { Born = SomeTeacher.Month("1981-09") };
    private static readonly Teacher Man = Woman with { Sex = Sex.Male };

    [Fact] public void Up_to_45_ends_with_the_46th_birthday() => Assert.Equal((Eligible, NotAsked), Around("2027-09-01", Woman, LocalRules.Shaanxi));

    [Fact] public void Under_45_ends_with_the_45th_birthday() => Assert.Equal((Eligible, NotAsked), Around("2026-09-01", Woman, LocalRules.Tianjin));

    [Fact] public void Men_have_their_own_ceiling() => Assert.Equal((Eligible, NotAsked), Around("2032-09-01", Man, LocalRules.Shaanxi));

    [Fact] public void Leaders_have_the_ceiling_of_their_rule() =>
        Assert.Equal((Eligible, NotAsked), Around("2032-09-01", SomeTeacher.Leader() with { Born = Woman.Born }, LocalRules.Shaanxi));

    [Fact] public void Without_a_ceiling_nobody_is_too_old() => Assert.Equal(Eligible, On("2060-01-01", Woman with { Born = null }));

    [Fact] public void Without_the_month_of_birth_nobody_can_tell() => Assert.Equal(Undecided, On("2026-09-01", Woman with { Born = null }, LocalRules.Shaanxi));

    [Theory]
    [InlineData("2026-09-01", Eligible), InlineData("2028-09-01", Undecided), InlineData("2032-09-01", NotAsked)]
    public void The_sex_has_to_be_known_only_where_it_decides(string day, EligibilityState state) =>
        Assert.Equal(state, On(day, Woman with { Sex = null }, LocalRules.Shaanxi));

    [Fact] public void It_reads_age_and_ceiling() => Assert.Equal("Is 46: outside the age ceiling of 45", Says("2027-09-01", Woman, LocalRules.Shaanxi));
}

public sealed class RetirementIsFarEnoughTests : EligibilityRuleTest<RetirementIsFarEnough>
{
    // Born 1968-04: 60 in 2028-04, 39 months into the raise, so 10 months later, in 2029-02.
    private static readonly Teacher Man = SomeTeacher.Of() with { Sex = Sex.Male, Born = SomeTeacher.Month("1968-04") };

    [Fact] public void Exactly_three_years_before_is_not_fewer() => Assert.Equal((Eligible, Exempt), Around("2026-03-01", Man, LocalRules.Dalian));

    [Fact] public void From_the_month_of_retirement_on_nobody_is_asked() => Assert.Equal((Exempt, NotAsked), Around("2029-02-01", Man, LocalRules.Dalian));

    [Fact] public void Without_such_an_exemption_only_the_retired_are_out() => Assert.Equal((Eligible, NotAsked), Around("2029-02-01", Man));

    [Fact] public void The_post_of_a_woman_decides_when()
    {
        var woman = SomeTeacher.Of() with { Born = SomeTeacher.Month("1975-03") };
        Assert.Equal((Eligible, NotAsked), (On("2026-09-01", woman, LocalRules.Dalian), On("2026-09-01", woman with { Post = PostType.Worker }, LocalRules.Dalian)));
    }

    [Fact] public void Without_the_month_of_birth_nobody_can_tell() => Assert.Equal(Undecided, On("2026-09-01", Man with { Born = null }, LocalRules.Dalian));

    [Theory]
    [InlineData("2019-01-01", Eligible), InlineData("2022-01-01", Undecided), InlineData("2029-02-01", NotAsked)]
    public void The_sex_has_to_be_known_only_where_it_decides(string day, EligibilityState state) =>
        Assert.Equal(state, On(day, Man with { Sex = null }, LocalRules.Dalian));

    [Fact] public void It_reads_when() =>
        Assert.Equal("Reaches the retirement age in 2029-02, in less than 3 years", Says("2026-03-01", Man, LocalRules.Dalian));
}

public sealed class DeferralIsOverTests : EligibilityRuleTest<DeferralIsOver>
{
    private static readonly Teacher Deferred = SomeTeacher.Of() with { DeferredUntil = new(2026, 12, 31) };

    [Fact] public void The_last_day_of_a_deferral_still_counts() => Assert.Equal((Exempt, Eligible), Around("2027-01-01", Deferred));

    [Theory, InlineData("en", "Deferred until 2026-12-31"), InlineData("zh-CN", "暂缓轮岗至 2026-12-31")]
    public void It_says_until_when_and_nothing_else(string language, string sentence) => Assert.Equal(sentence, Says("2026-09-01", Deferred, language: language));
}

public sealed class BoundServiceIsOverTests : EligibilityRuleTest<BoundServiceIsOver>
{
    private static readonly Teacher Bound = SomeTeacher.Of() with { BoundUntil = SomeTeacher.Month("2027-08") };

    [Fact] public void The_last_month_of_the_service_still_counts() => Assert.Equal((Exempt, Eligible), Around("2027-09-01", Bound));

    [Fact] public void It_reads_until_when() => Assert.Equal("Own service period until 2027-08", Says("2026-09-01", Bound));
}

public sealed class ProgrammeKeepsItsLeadTests : EligibilityRuleTest<ProgrammeKeepsItsLead>
{
    // Due after nine years: 2024-09.
    private static readonly Teacher Lead = SomeTeacher.Of() with { SpecialProgramme = true };

    [Fact] public void The_exemption_begins_when_the_lead_is_due() => Assert.Equal((Eligible, Exempt), Around("2024-09-01", Lead, LocalRules.Dalian));

    [Fact] public void The_exemption_ends_with_its_cap() => Assert.Equal((Exempt, Eligible), Around("2027-09-01", Lead, LocalRules.Dalian));

    [Fact] public void Without_a_cap_it_lasts() => Assert.Equal(Exempt, On("2044-09-01", Lead, LocalRules.SampleCounty));

    [Fact] public void A_cap_of_none_is_no_exemption() => Assert.Equal(Eligible, On("2024-09-01", Lead, LocalRules.National));

    [Fact] public void Others_are_not_exempt() => Assert.Equal(Eligible, On("2024-09-01", SomeTeacher.Of(), LocalRules.Dalian));

    [Fact] public void It_reads_the_cap() =>
        Assert.Equal("Leads a special programme: may stay 3 years after being due; due from 2027-09", Says("2025-09-01", Lead, LocalRules.Dalian));
}
