using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Need;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Need.NeedSamples;

namespace SchoolPairing.Matchmaking.Tests.Need;

/// <summary>At least 6 of 7 met, the rest at least at 85 %.</summary>
public sealed class PartVerdictTests
{
    private static readonly FactId[] Facts = [.. National.Indicators.Select(indicator => indicator.Numerator)];

    [Theory]
    [InlineData(8.5, NeedVerdict.Passes)]
    [InlineData(8.49, NeedVerdict.Fails)]
    public void One_indicator_may_be_down_to_85_percent(double backboneTeachers, NeedVerdict verdict) =>
        Assert.Equal(verdict, Assess(Part(Primary, (KnownFacts.BackboneTeachers, backboneTeachers))).Verdict);

    [Theory]
    [InlineData("L1", "Primary", 35.7), InlineData("L1", "Junior", 45.05), InlineData("L3", "Primary", 7.65), InlineData("L4", "Primary", 3825)]
    [InlineData("L4", "Junior", 4930), InlineData("L5", "Primary", 6375), InlineData("L5", "Junior", 8670), InlineData("L7", "Primary", 19.55), InlineData("L7", "Junior", 20.4)]
    public void Exactly_85_percent_is_enough(string indicator, string stage, double value)
    {
        var fact = National.Indicators.Single(i => i.Id == indicator).Numerator;
        Assert.Equal(NeedVerdict.Passes, Assess(Part(Stage.Of(stage), (fact, value))).Verdict);
    }

    [Fact]
    public void Two_indicators_short_fail_however_little() =>
        Assert.Equal(NeedVerdict.Fails, Assess(Part(Primary, (KnownFacts.BackboneTeachers, 9.9), (KnownFacts.MultimediaRooms, 22.9))).Verdict);

    [Fact]
    public void One_unknown_indicator_decides_a_school_that_meets_all_others() =>
        Assert.Equal(NeedVerdict.Undecided, Assess(Part(Primary, (KnownFacts.EquipmentYuan, null))).Verdict);

    [Fact]
    public void An_unknown_indicator_beside_a_nearly_met_one_decides() =>
        Assert.Equal(NeedVerdict.Undecided, Assess(Part(Primary, (KnownFacts.EquipmentYuan, null), (KnownFacts.BackboneTeachers, 9))).Verdict);

    [Fact]
    public void An_unknown_indicator_cannot_save_a_school_that_is_far_short() =>
        Assert.Equal(NeedVerdict.Fails, Assess(Part(Primary, (KnownFacts.EquipmentYuan, null), (KnownFacts.BackboneTeachers, 1))).Verdict);

    [Fact]
    public void A_school_without_pupils_is_undecided() => Assert.Equal(NeedVerdict.Undecided, Assess(Part(Primary, (KnownFacts.Pupils, 0))).Verdict);

    [Fact]
    public void One_failing_part_fails_the_school() =>
        Assert.Equal(NeedVerdict.Fails, Assess(Part(Junior, (KnownFacts.EquipmentYuan, null)), Part(Primary, (KnownFacts.BackboneTeachers, 0))).Verdict);

    [Fact]
    public void An_undecided_part_leaves_the_school_undecided() =>
        Assert.Equal(NeedVerdict.Undecided, Assess(Part(Junior, (KnownFacts.EquipmentYuan, null)), Part(Primary)).Verdict);

    [Fact]
    public void A_model_without_a_rule_does_not_judge() =>
        Assert.Equal(NeedVerdict.NotJudged, NeedAssessor.Assess(School(Part(Primary)), [Primary], National with { Verdict = null }, Today).Verdict);

    [Fact]
    public void Best_and_worst_case_agree_with_filling_in_the_unknown_facts()
    {
        // Every pattern of met, nearly met, far and unknown over the seven indicators, against the definition itself.
        for (var code = 0; code < 1 << 14; code++)
        {
            var states = Enumerable.Range(0, 7).Select(i => code >> (2 * i) & 3).ToArray();
            var (best, worst) = (Passes(states, unknown: 0), Passes(states, unknown: 2));
            var expected = worst ? NeedVerdict.Passes : best ? NeedVerdict.Undecided : NeedVerdict.Fails;
            var verdict = new PartVerdict(National.Verdict);
            foreach (var (state, i) in states.Select((state, i) => (state, i))) Count(verdict, i, state);
            Assert.Equal(expected, verdict.Result);
        }
    }

    private static bool Passes(int[] states, int unknown)
    {
        var filled = states.Select(state => state == 3 ? unknown : state).ToArray();
        return filled.Count(state => state == 0) >= 6 && filled.All(state => state != 2);
    }

    private static void Count(PartVerdict verdict, int i, int state)
    {
        var limit = National.Indicators[i].Limits[0].Value;
        double? value = state switch { 0 => 1, 1 => 0.9, 2 => 0.5, _ => null };
        var measure = IndicatorMeasure.Of(National.Indicators[i], Part(Primary, (KnownFacts.Pupils, 100), (Facts[i], value * limit * 100 / National.Indicators[i].Scale)));
        verdict.Count(measure is null ? IndicatorState.Unknown : state == 0 ? IndicatorState.Met : IndicatorState.NotMet, measure, limit);
    }
}
