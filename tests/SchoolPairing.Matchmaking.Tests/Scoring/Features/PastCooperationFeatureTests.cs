using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class PastCooperationFeatureTests
{
    [Fact]
    public void It_is_the_years_of_this_very_pair() =>
        Assert.Equal(2, Years(Past("h", "r", 2), Past("h", "other", 5), Past("other", "r", 6), Past("r", "h", 7)));

    [Fact]
    public void It_is_zero_for_a_pair_that_the_list_does_not_name() => Assert.Equal(0, Years(Past("h", "other", 5)));

    [Fact]
    public void It_is_the_longest_where_the_list_names_the_pair_twice() => Assert.Equal(4, Years(Past("h", "r", 1), Past("h", "r", 4), Past("h", "r", 2)));

    private static double? Years(params PastPair[] past) =>
        Value("past-cooperation", Of([School("h", Part("Primary", 1))], [School("r", Part("Primary", 1))], past));

    private static PastPair Past(string helper, string receiver, int years) => new(SchoolId.Of(helper), SchoolId.Of(receiver), years);
}
