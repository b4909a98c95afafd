using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;

namespace SchoolPairing.Matchmaking.Tests.Need;

public sealed class IndicatorLimitTests
{
    // The published limits with 1000 pupils: exactly enough, by stage.
    public static TheoryData<string, string, string, double> Limits => new()
    {
        { "L1", "teachersAboveRequiredDegree", "Primary", 42 }, { "L1", "teachersAboveRequiredDegree", "Junior", 53 },
        { "L2", "backboneTeachers", "Primary", 10 }, { "L2", "backboneTeachers", "Junior", 10 },
        { "L3", "sportsAndArtsTeachers", "Primary", 9 }, { "L3", "sportsAndArtsTeachers", "Junior", 9 },
        { "L4", "teachingRoomsSquareMeters", "Primary", 4500 }, { "L4", "teachingRoomsSquareMeters", "Junior", 5800 },
        { "L5", "sportsAreaSquareMeters", "Primary", 7500 }, { "L5", "sportsAreaSquareMeters", "Junior", 10200 },
        { "L6", "equipmentYuan", "Primary", 2_000_000 }, { "L6", "equipmentYuan", "Junior", 2_500_000 },
        { "L7", "multimediaRooms", "Primary", 23 }, { "L7", "multimediaRooms", "Junior", 24 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void An_indicator_exactly_at_its_limit_is_met(string indicator, string fact, string stage, double enough)
    {
        var reading = Reading(indicator, fact, stage, enough);
        Assert.Equal((IndicatorState.Met, 0d, 0), (reading.State, reading.ShortfallShare, reading.Points));
    }

    [Theory, MemberData(nameof(Limits))]
    public void An_indicator_just_below_its_limit_is_not_met(string indicator, string fact, string stage, double enough) =>
        Assert.Equal(IndicatorState.NotMet, Reading(indicator, fact, stage, enough - 0.001).State);

    [Theory, MemberData(nameof(Limits))]
    public void An_indicator_at_half_its_limit_lacks_half(string indicator, string fact, string stage, double enough) =>
        Assert.Equal(0.5, Reading(indicator, fact, stage, enough / 2).ShortfallShare!.Value, 12);

    [Theory, MemberData(nameof(Limits))]
    public void An_indicator_without_its_fact_is_unknown_and_adds_nothing(string indicator, string fact, string stage, double enough)
    {
        _ = enough;
        var reading = Reading(indicator, fact, stage, null);
        Assert.Equal((IndicatorState.Unknown, null, null, 0), (reading.State, reading.Value, reading.ShortfallShare, reading.Points));
    }

    [Fact]
    public void Where_nothing_is_there_the_shortfall_is_whole() =>
        Assert.Equal((1d, 1200), (Reading("L2", "backboneTeachers", "Primary", 0).ShortfallShare, Reading("L2", "backboneTeachers", "Primary", 0).Points));

    [Theory, InlineData(0d), InlineData(-5d), InlineData(double.NaN), InlineData(1e300), InlineData(double.PositiveInfinity)]
    public void A_number_of_pupils_that_no_school_has_makes_every_indicator_unknown(double pupils) =>
        Assert.All(Assess(Part(Primary, (KnownFacts.Pupils, pupils))).Parts[0].Readings, reading => Assert.Equal(IndicatorState.Unknown, reading.State));

    [Fact]
    public void The_limit_holds_for_any_number_of_pupils_on_paper()
    {
        // 0.9 per hundred pupils: in binary 9n / 1000n x 100 falls short of 0.9 for some n.
        for (var n = 1; n <= 3000; n++)
        {
            var part = Part(Primary, (KnownFacts.Pupils, 1000 * n / 100d), (KnownFacts.SportsAndArtsTeachers, 9 * n / 100d));
            Assert.Equal(IndicatorState.Met, Assess(part).Parts[0].Readings[2].State);
        }
    }

    private static IndicatorReading Reading(string indicator, string fact, string stage, double? value) =>
        Assess(Part(Stage.Of(stage), (FactId.Of(fact), value))).Parts[0].Readings.Single(reading => reading.Indicator == indicator);
}
