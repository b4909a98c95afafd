using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class TravelTimeFeatureTests
{
    [Theory, InlineData(-1, null), InlineData(0, 0d), InlineData(47, 47d)]
    public void It_is_what_the_file_says_and_unknown_without(int minutes, double? expected) =>
        Assert.Equal(expected, Value("travel-minutes", Of([School("h", Part("Primary", 1))], [School("r", Part("Primary", 1))]), travelMinutes: minutes));
}
