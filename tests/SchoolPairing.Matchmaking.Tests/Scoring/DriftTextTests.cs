using SchoolPairing.Contracts.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class DriftTextTests
{
    private static readonly FeatureDrift Near = new(FeatureId.Of("need"), 0.25, 0.011), Far = new(FeatureId.Of("distance-km"), 0.502, 0.009);

    [Fact]
    public void Features_above_the_limit_are_named_with_what_chance_gives() => Assert.StartsWith(
        "Candidates lie far from the training (PSI above 0.25): Distance 0.50 (by chance 0.01). ", DriftText.Sentence([Near, Far], "en"), StringComparison.Ordinal);

    [Fact]
    public void Where_none_lies_above_the_farthest_is_told() => Assert.Equal(
        "Candidates against the training: no feature has a PSI above 0.25; the farthest is Receiver's need 0.25 (by chance 0.01).", DriftText.Sentence([Near], "en"));

    [Fact]
    public void Nothing_to_compare_is_said() => Assert.Contains("无可比较", DriftText.Sentence([], "zh-CN"), StringComparison.Ordinal);

    [Fact]
    public void Every_sentence_is_whole_in_both_languages() => Assert.All(["zh-CN", "en"], language => Assert.DoesNotMatch("[{§]|score\\.",
        DriftText.Meaning(language) + DriftText.Sentence([], language) + DriftText.Sentence([Near], language) + DriftText.Sentence([Near, Far], language)));
}
