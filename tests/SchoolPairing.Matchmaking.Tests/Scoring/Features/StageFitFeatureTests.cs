using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class StageFitFeatureTests
{
    [Theory]
    [InlineData("Primary", "Primary", 100d), InlineData("Primary", "Junior Primary", 50d), InlineData("Junior Primary", "Primary", 100d)]
    [InlineData("Junior", "Primary", 0d), InlineData("Primary", "Kindergarten Primary", 100d), InlineData("Primary", "Kindergarten", null)]
    public void It_is_the_share_of_the_receivers_policy_stages(string helper, string receiver, double? expected) =>
        Assert.Equal(expected, Value("stage-fit",
            School("h", [.. helper.Split(' ').Select(stage => Part(stage, 1))]), School("r", [.. receiver.Split(' ').Select(stage => Part(stage, 1))])));
}
