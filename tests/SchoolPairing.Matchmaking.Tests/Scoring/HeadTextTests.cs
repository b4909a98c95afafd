using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class HeadTextTests
{
    private static readonly HeadScore Heads = Score(("distance-km", 7.04, 4_300_000), ("travel-minutes", 19, 1_000_000), ("same-unit", 1, -900_000), ("same-county", 0, -100_000), ("need", null, 400_000));

    [Fact]
    public void Every_feature_has_a_group_of_its_own_name_or_kin() =>
        Assert.All(ScoreFeatures.All, feature => Assert.NotEqual(FeatureGroup.Other, feature.Group));

    [Fact]
    public void Every_group_has_its_name_in_both_languages() => Assert.All(Enum.GetValues<FeatureGroup>(), group =>
        Assert.All(["zh-CN", "en"], language => Assert.False(string.IsNullOrWhiteSpace(Texts.Find("feature-group." + group, language)))));

    [Fact]
    public void Correlated_features_are_one_reason_and_the_strongest_comes_first() => Assert.Equal(
        [(FeatureGroup.Way, 5_300_000), (FeatureGroup.Office, -1_000_000), (FeatureGroup.Need, 400_000)],
        HeadText.ChanceReasons(Heads, LearningStage.Learnt, "en").Select(reason => (reason.Group, reason.Units)));

    [Fact]
    public void Reasons_sum_to_what_parts_the_pair_from_the_typical_one() => Assert.Equal(
        Heads.LogOdds - Heads.ChanceBase, HeadText.ChanceReasons(Heads, LearningStage.Learnt, "en").Sum(reason => reason.Units));

    [Fact]
    public void A_reason_says_values_in_their_units_and_what_was_seen() => Assert.Equal(
        "Distance 7 km, Travel time 19 minutes: pairs like this were accepted more often (strong, +0.53 log-odds).",
        HeadText.ChanceReasons(Heads, LearningStage.Learnt, "en")[0].Sentence);

    [Fact]
    public void Yes_no_features_and_missing_values_are_said_in_words() => Assert.Equal(
        ["Same unit: yes, Same county: no: pairs like this were accepted less often (clear, −0.10 log-odds).", "Receiver's need: unknown: pairs like this were accepted more often (slight, +0.04 log-odds)."],
        HeadText.ChanceReasons(Heads, LearningStage.Learnt, "en").Skip(1).Select(reason => reason.Sentence));

    [Theory]
    [InlineData(999_999, "slight")]
    [InlineData(1_000_000, "clear")]
    [InlineData(-4_000_000, "clear")]
    [InlineData(4_000_001, "strong")]
    public void Strength_is_said_by_log_odds(int units, string strength) => Assert.Contains(
        $"({strength},", Assert.Single(HeadText.ChanceReasons(Score(("need", 5, units)), LearningStage.Learnt, "en")).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(LearningStage.RuleBased)]
    [InlineData(LearningStage.FittedIndex)]
    public void Rules_are_not_told_as_something_seen(LearningStage stage) => Assert.All(["zh-CN", "en"], language =>
        Assert.DoesNotMatch("accepted|以往", string.Concat(HeadText.ChanceReasons(Heads, stage, language).Select(reason => reason.Sentence.Replace("以往合作", "", StringComparison.Ordinal)))));

    [Fact]
    public void Only_a_learnt_model_carries_no_remark_on_its_stage()
    {
        Assert.Null(HeadText.Stage(LearningStage.Learnt, "en"));
        Assert.StartsWith("Rule-based, not learnt", HeadText.Stage(LearningStage.RuleBased, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_cause_anything() => Assert.All(
        from stage in Enum.GetValues<LearningStage>() from reason in HeadText.ChanceReasons(Heads, stage, "en").Concat(HeadText.BenefitReasons(Heads, stage, "en")) select reason.Sentence,
        sentence => Assert.DoesNotMatch("cause|because|makes", sentence));

    [Fact]
    public void Chance_and_benefit_stand_beside_the_typical_pair() => Assert.Equal(
        ("Chance that both accept: 37% (typical pair 27%).", "Expected benefit: 3.47 assessment points (typical pair 3.00)."),
        (HeadText.Chance(Heads, "en"), HeadText.Benefit(Heads, "en")));

    [Fact]
    public void A_small_chance_is_said_with_a_decimal() => Assert.Contains(
        "0.7%", HeadText.Chance(Heads with { LogOdds = -50_000_000 }, "en"), StringComparison.Ordinal);

    [Fact]
    public void Little_experience_names_the_features()
    {
        Assert.Null(HeadText.LittleExperience(Heads, "en"));
        Assert.StartsWith("Little experience with such pairs: Distance", HeadText.LittleExperience(Heads with { LittleExperience = [new("distance-km")] }, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_is_whole_in_both_languages() => Assert.All(
        from language in (string[])["zh-CN", "en"]
        from stage in Enum.GetValues<LearningStage>()
        from sentence in HeadText.ChanceReasons(Heads, stage, language).Concat(HeadText.BenefitReasons(Heads, stage, language)).Select(reason => reason.Sentence)
            .Append(HeadText.Points(Heads, language)).Append(HeadText.Points(Heads with { LowPoints = 1, HighPoints = 2 }, language))
            .Append(HeadText.LittleExperience(Heads with { LittleExperience = [new("need")] }, language)!)
        select sentence, sentence => Assert.DoesNotMatch("[{}§]|^score|^feature", sentence));

    private static HeadScore Score(params (string Feature, double? Value, int Units)[] parts)
    {
        ImmutableArray<Contribution> all = [.. parts.Select(part => new Contribution(new(part.Feature), part.Value, part.Units))];
        var sum = parts.Sum(part => part.Units);
        return new HeadScore(1234, -A.One + sum, -A.One, all, 3 * A.One + sum, 3 * A.One, all, null, null, []);
    }
}
