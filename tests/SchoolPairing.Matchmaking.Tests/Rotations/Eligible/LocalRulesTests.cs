using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

// Within the namespace: the state Eligible goes before the folder of that name.
using static SchoolPairing.Contracts.Rotations.EligibilityState;

/// <summary>The same people under the rules of ten places, at the boundary of each.</summary>
public sealed class LocalRulesTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Theory]
    [InlineData("province-2016", 6), InlineData("anhui", 6), InlineData("tianjin-2018", 6), InlineData("shaanxi", 6), InlineData("jinan-2014", 6)]
    [InlineData("beijing-2016", 6), InlineData("dalian", 9), InlineData("sample-county", 9), InlineData("hefei", 6), InlineData("fujian-2015", 6)]
    public void The_years_at_one_school_are_those_of_the_place(string place, int years)
    {
        var joined = new Contracts.Words.YearMonth(2026 - years, 9);
        Assert.Equal((Eligible, NotAsked), (State(place, Young with { JoinedSchool = joined }), State(place, Young with { JoinedSchool = joined.Plus(1) })));
    }

    // The youngest birth month of somebody who is too old on 2026-09-01, man and woman; one month younger is asked.
    [Theory]
    [InlineData("tianjin-2018", "1976-09", "1981-09"), InlineData("shaanxi", "1975-09", "1980-09"), InlineData("sample-county", "1975-09", "1980-09")]
    [InlineData("jinan-2014", "1970-09", "1975-09"), InlineData("dalian", "1970-09", "1975-09")]
    public void The_age_ceiling_is_that_of_the_place(string place, string man, string woman)
    {
        foreach (var (sex, born) in new[] { (Sex.Male, SomeTeacher.Month(man)), (Sex.Female, SomeTeacher.Month(woman)) })
            Assert.Equal((NotAsked, Eligible), (
                State(place, Young with { Sex = sex, Born = born }), State(place, Young with { Sex = sex, Born = born.Plus(1) })));
    }

    [Theory, InlineData("province-2016"), InlineData("anhui"), InlineData("beijing-2016"), InlineData("hefei"), InlineData("fujian-2015")]
    public void Where_the_place_has_no_ceiling_only_retirement_ends_it(string place) =>
        Assert.Equal(Eligible, State(place, Young with { Sex = Sex.Male, Born = SomeTeacher.Month("1966-09") }));

    [Theory]
    [InlineData("anhui", 6), InlineData("tianjin-2018", 10), InlineData("shaanxi", 8), InlineData("beijing-2016", 6), InlineData("dalian", 9), InlineData("sample-county", 6)]
    public void Principals_move_after_the_years_of_the_place(string place, int years)
    {
        var since = new Contracts.Words.YearMonth(2026 - years, 9);
        var leader = SomeTeacher.Leader();
        Assert.Equal((Eligible, NotAsked), (State(place, leader with { LeaderSince = since }), State(place, leader with { LeaderSince = since.Plus(1) })));
    }

    [Theory, InlineData("province-2016"), InlineData("jinan-2014"), InlineData("hefei"), InlineData("fujian-2015")]
    public void Where_the_source_says_nothing_of_principals_they_are_not_asked(string place) =>
        Assert.Equal(NotAsked, State(place, SomeTeacher.Leader() with { LeaderSince = SomeTeacher.Month("2000-09") }));

    [Theory, InlineData("dalian"), InlineData("sample-county")]
    public void Three_years_before_retirement_exempt_leaders(string place) =>
        Assert.Equal(Exempt, State(place, SomeTeacher.Leader() with { LeaderSince = SomeTeacher.Month("2000-09"), Born = SomeTeacher.Month("1973-01") }));

    [Fact]
    public void Anhui_counts_new_talents_as_backbone_and_the_others_do_not() => Assert.Equal(["anhui"],
        LocalRules.Ten.Where(rules => EligibilityJudge.Of(Young with { Rank = BackboneRank.NewTalent }, rules, Day).Backbone).Select(rules => rules.Id));

    private static Teacher Young => SomeTeacher.Of() with { Born = SomeTeacher.Month("1990-01") };

    private static EligibilityState State(string place, Teacher teacher) =>
        EligibilityJudge.Of(teacher, LocalRules.Ten.Single(rules => rules.Id == place), Day).State;
}
