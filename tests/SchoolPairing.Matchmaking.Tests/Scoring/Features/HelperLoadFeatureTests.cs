using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class HelperLoadFeatureTests
{
    [Theory, InlineData(380d, 20d, 19d), InlineData(0d, 20d, 0d), InlineData(380d, 0d, null), InlineData(null, 20d, null), InlineData(380d, null, null)]
    public void It_is_pupils_per_teacher_of_the_helper(double? pupils, double? teachers, double? expected) =>
        Assert.Equal(expected, Value("helper-load", School("h", Part("Primary", pupils, teachers)), School("r", Part("Primary", 1, 1))));

    [Fact]
    public void All_parts_of_the_policy_count_together() => Assert.Equal(15, Value("helper-load",
        School("h", Part("Junior", 100, 10), Part("Kindergarten", 999, 1), Part("Primary", 200, 10)), School("r", Part("Primary", 1, 1))));
}
