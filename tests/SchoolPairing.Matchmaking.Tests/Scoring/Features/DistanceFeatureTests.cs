using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class DistanceFeatureTests
{
    [Fact]
    public void It_is_in_kilometres_and_not_rounded() =>
        Assert.Equal(12.3455, Value("distance-km", Of([School("h", Part("Primary", 1))], [School("r", Part("Primary", 1))]), distanceMeters: 12345.5));
}
