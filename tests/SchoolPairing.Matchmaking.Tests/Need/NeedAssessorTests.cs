using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Need;

public sealed class NeedAssessorTests
{
    [Fact]
    public void A_school_that_lacks_nothing_has_no_need() => Assert.Equal((0, NeedVerdict.Passes), (Assess(Part(Primary)).Points, Assess(Part(Primary)).Verdict));

    [Fact]
    public void Points_are_the_sum_of_what_the_readings_and_gaps_add()
    {
        var part = Assess(NeedSamples.Part(Primary, (KnownFacts.BackboneTeachers, 3), (KnownFacts.MultimediaRooms, 0)).With(Staff("music", 0, 2))).Parts[0];
        Assert.Equal((part.Readings.Sum(r => r.Points) + part.SubjectPoints, true), (part.Points, part.SubjectPoints > 0));
    }

    [Fact]
    public void The_school_is_as_needy_as_its_neediest_part()
    {
        var need = Assess(NeedSamples.Part(Junior, (KnownFacts.BackboneTeachers, 0)), NeedSamples.Part(Primary));
        Assert.Equal(need.Parts.Single(part => part.Stage == Junior).Points, need.Points);
    }

    [Fact]
    public void Parts_of_other_stages_do_not_count()
    {
        var school = NeedSamples.School(NeedSamples.Part(Junior, (KnownFacts.BackboneTeachers, 0)), NeedSamples.Part(Primary));
        Assert.Equal(0, NeedAssessor.Assess(school, [Primary], National, Today).Points);
    }

    [Fact]
    public void A_school_without_a_part_asked_for_is_not_judged() =>
        Assert.Equal((0, NeedVerdict.NotJudged), (Assess(NeedSamples.Part(Stage.Of("Kindergarten"))).Points, Assess().Verdict));

    [Fact]
    public void The_largest_gap_comes_first_then_the_subject()
    {
        var gaps = Assess(NeedSamples.Part(Primary).With(Staff("art", 1, 2), Staff("english", 3, 3), Staff("maths", 0, 4), Staff("sport", 2, 3), Staff("music", 5, null))).Parts[0].Gaps;
        Assert.Equal(["maths", "art", "sport"], gaps.Select(gap => gap.Subject.Value));
    }

    [Fact]
    public void Three_missing_teachers_count_as_the_models_curve_says() =>
        Assert.Equal(1800, Assess(NeedSamples.Part(Primary).With(Staff("art", 0, 1), Staff("maths", 0, 2))).Points);

    [Theory, InlineData("2019-12-31", null), InlineData("2020-01-01", 1d), InlineData("2021-12-31", 1d), InlineData("2022-01-01", 2d)]
    public void The_limit_is_the_one_in_force_on_the_day(string day, double? limit)
    {
        var indicator = National.Indicators[1] with
        {
            Limits = [new(Primary, 1, new(2020, 1, 1), new(2021, 12, 31)), new(Primary, 2, new(2022, 1, 1), null)],
        };
        var need = NeedAssessor.Assess(NeedSamples.School(NeedSamples.Part(Primary)), [Primary], National with { Indicators = [indicator] }, DateOnly.Parse(day, null));
        Assert.Equal(limit, need.Parts[0].Readings.SingleOrDefault()?.Limit);
    }

    [Fact]
    public void A_limit_for_the_stage_goes_before_one_for_every_stage()
    {
        var indicator = National.Indicators[1] with { Limits = [new(null, 9, new(2020, 1, 1), null), new(Primary, 1, new(2020, 1, 1), null)] };
        var need = NeedAssessor.Assess(
            NeedSamples.School(NeedSamples.Part(Junior), NeedSamples.Part(Primary)), [Primary, Junior], National with { Indicators = [indicator] }, Today);
        Assert.Equal([9d, 1d], need.Parts.Select(part => part.Readings[0].Limit));
    }

    [Theory, InlineData(20, IndicatorState.Met, 0d), InlineData(25, IndicatorState.NotMet, 0.2), InlineData(40, IndicatorState.NotMet, 0.5), InlineData(0, IndicatorState.Met, 0d)]
    public void A_ceiling_is_short_by_what_a_pupil_lacks(double classSize, IndicatorState state, double shortfall)
    {
        var indicator = National.Indicators[1] with
        {
            Numerator = FactId.Of("averageClassSize"), Denominator = null, Scale = 1, LowerIsBetter = true, Limits = [new(null, 20, new(2020, 1, 1), null)],
        };
        var reading = NeedAssessor.Assess(NeedSamples.School(NeedSamples.Part(Primary, (indicator.Numerator, classSize))), [Primary],
            National with { Indicators = [indicator] }, Today).Parts[0].Readings[0];
        Assert.Equal((state, shortfall), (reading.State, Math.Round(reading.ShortfallShare!.Value, 12)));
    }

    [Fact]
    public void The_scottish_model_reads_a_poor_crowded_school_as_needy()
    {
        (FactId, double?)[] facts = [(FactId.Of("deprivationPercentile"), 10), (FactId.Of("pupilTeacherRatio"), 22), (KnownFacts.Teachers, 2)];
        var need = NeedAssessor.Assess(NeedSamples.School(NeedSamples.Part(Primary, facts)), [Primary], Model("scotland"), Today);
        Assert.Equal(["deprivation", "pupil-teacher", "few-teachers"], need.Parts[0].Readings.Where(r => r.Points > 0).Select(r => r.Indicator));
    }
}
