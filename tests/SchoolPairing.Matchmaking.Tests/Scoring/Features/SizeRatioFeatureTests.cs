using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class SizeRatioFeatureTests
{
    [Theory, InlineData(800d, 200d, 0.25), InlineData(200d, 800d, 4d), InlineData(0d, 200d, null), InlineData(null, 200d, null), InlineData(200d, null, null), InlineData(200d, 0d, 0d)]
    public void It_is_the_receivers_pupils_by_the_helpers(double? helper, double? receiver, double? expected) =>
        Assert.Equal(expected, Value("size-ratio", School("h", Part("Primary", helper)), School("r", Part("Primary", receiver))));

    [Fact]
    public void All_parts_of_the_policy_count_and_no_others() => Assert.Equal(0.5, Value("size-ratio",
        School("h", Part("Junior", 300), Part("Kindergarten", 999), Part("Primary", 100)), School("r", Part("Primary", 200))));

    [Fact]
    public void One_unknown_part_makes_it_unknown() => Assert.Null(Value("size-ratio",
        School("h", Part("Junior", null), Part("Primary", 100)), School("r", Part("Primary", 200))));
}
