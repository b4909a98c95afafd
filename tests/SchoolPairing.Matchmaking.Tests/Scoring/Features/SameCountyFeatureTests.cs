using SchoolPairing.Contracts.Schools;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Scoring.FeatureCheck;
using static SchoolPairing.Matchmaking.Tests.Scoring.SomeSides;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Features;

public sealed class SameCountyFeatureTests
{
    [Theory, InlineData("a", "a", 1d), InlineData("a", "b", 0d)]
    public void It_is_one_where_the_county_is_the_same(string helper, string receiver, double expected) => Assert.Equal(expected, Value("same-county",
        School("h", Part("Primary", 1)) with { County = CountyId.Of(helper) }, School("r", Part("Primary", 1)) with { County = CountyId.Of(receiver) }));
}
