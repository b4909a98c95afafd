using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

/// <summary>Nobody can add, lose or rename a feature without its texts, its line in the expert card and its tests.</summary>
public sealed class ScoreCatalogueTests
{
    public static TheoryData<string> Ids => [.. ScoreFeatures.All.Select(feature => feature.Id.Value)];

    [Fact]
    public void The_ids_of_cards_in_use_never_change() => Assert.Equal(
        ["need", "people-share", "subject-complementarity", "distance-km", "travel-minutes", "stage-fit", "size-ratio", "same-unit", "same-county",
            "past-cooperation", "helper-load"],
        ScoreFeatures.All.Select(feature => feature.Id.Value));

    [Fact]
    public void Every_feature_class_stands_in_the_list() => Assert.Equal(
        typeof(ScoreFeature).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScoreFeature))).Select(type => type.Name).Order(StringComparer.Ordinal),
        ScoreFeatures.All.Select(feature => feature.GetType().Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void Every_feature_has_its_texts_in_both_languages(string id)
    {
        string[] keys = [$"feature.{id}", $"feature.{id}.unit", $"feature.{id}.sentence", $"feature.{id}.missing"];
        Assert.All(keys, key => Assert.False(string.IsNullOrWhiteSpace(Texts.Find(key, "zh-CN")) || string.IsNullOrWhiteSpace(Texts.Find(key, "en"))));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_feature_can_be_read_aloud(string id) => Assert.All(
        from language in (string[])["zh-CN", "en"] from value in (double?[])[0, 1, 12.345, 1234.5, null]
        select ContributionText.Say(new Contribution(FeatureId.Of(id), value, 77), language),
        sentence => Assert.Matches("^[^{}]*77[^{}]*[.。]$", sentence));

    [Theory, MemberData(nameof(Ids))]
    public void Every_feature_stands_in_the_expert_card(string id) =>
        Assert.Single(SomeSides.Expert.Features, line => line.Feature.Value == id);

    [Theory, MemberData(nameof(Ids))]
    public void Every_feature_has_a_test_class(string id) =>
        Assert.NotNull(GetType().Assembly.GetType($"{GetType().Namespace}.Features.{ScoreFeatures.Find(FeatureId.Of(id))!.GetType().Name}Tests"));

    [Theory, InlineData(1234.5, "1,235"), InlineData(12.345, "12.3"), InlineData(0.256, "0.26")]
    public void Values_are_read_with_the_digits_that_matter(double value, string words) => Assert.Contains(
        words, ContributionText.Say(new Contribution(FeatureId.Of("size-ratio"), value, 1), "en"), StringComparison.Ordinal);

    [Fact]
    public void A_unit_that_differs_is_said_in_words() => Assert.Equal("Different units manage the schools, which adds nothing.",
        ContributionText.Say(new Contribution(FeatureId.Of("same-unit"), 0, 0), "en"));

    [Theory]
    [InlineData(40, "zh-CN", "加 40 分")]
    [InlineData(-1040, "zh-CN", "减 1,040 分")]
    [InlineData(0, "zh-CN", "不加分")]
    [InlineData(-1040, "en", "which takes 1,040 points off")]
    public void Points_are_said_with_their_sign(int points, string language, string words) => Assert.All(
        ScoreFeatures.All.SelectMany(feature => (double?[])[0, 1, 3, null], (feature, value) => ContributionText.Say(new Contribution(feature.Id, value, points), language)),
        sentence => Assert.Contains(words, sentence, StringComparison.Ordinal));

    [Fact]
    public void Both_languages_know_the_same_keys()
    {
        foreach (var area in (string[])["Scoring.ScoringText", "Need.NeedText"])
        {
            var resources = new System.Resources.ResourceManager("SchoolPairing.Contracts." + area, typeof(Texts).Assembly);
            Assert.Equal(Keys(resources, CultureInfo.InvariantCulture), Keys(resources, CultureInfo.GetCultureInfo("en")));
        }
    }

    private static IEnumerable<string> Keys(System.Resources.ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);
}
