using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class CandidateSearchTests
{
    [Fact]
    public void The_spatial_index_finds_exactly_the_pairs_that_no_rule_forbids()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var inputs = A.RandomCity(seed, 25, 40);
            var sides = SideChoice.Of(inputs);
            var audits = MatchingConstraints.Audits(inputs);
            var expected = from receiver in Enumerable.Range(0, sides.Receivers.Length)
                           from helper in Enumerable.Range(0, sides.Helpers.Length)
                           where MatchingConstraints.Violations(audits, sides.Helpers[helper], sides.Receivers[receiver]).IsEmpty
                           select (helper, receiver);
            var found = CandidateSearch.Find(sides).Pairs;
            Assert.Equal(expected, found.Helper.Zip(found.Receiver));
        }
    }

    [Fact]
    public void Candidates_and_exclusions_of_a_receiver_add_up_to_all_helpers()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var sides = SideChoice.Of(A.RandomCity(seed, 10, 10));
            var (pairs, excluded) = CandidateSearch.Find(sides);
            for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
                Assert.Equal(sides.Helpers.Length, excluded[receiver].Sum() + pairs.Receiver.Count(index => index == receiver));
        }
    }

    [Theory]
    [InlineData(0, 179.9, 0, -179.9)]
    [InlineData(-45, -179.95, -45, 179.95)]
    [InlineData(89.9, 10, 89.9, -170)]
    [InlineData(-89.95, 0, -89.95, 180)]
    public void Neighbours_across_the_date_line_and_the_poles_find_each_other(double lat1, double lon1, double lat2, double lon2)
    {
        var sides = SideChoice.Of(A.Inputs([A.Helper("H", new GeoPoint(lat1, lon1)), A.Receiver("R", new GeoPoint(lat2, lon2))]));
        Assert.Equal(1, CandidateSearch.Find(sides).Pairs.Count);
    }

    [Fact]
    public void A_quarter_of_the_globe_is_as_long_as_the_sphere_says() =>
        Assert.Equal(Math.PI / 2 * GreatCircle.RadiusMeters, GreatCircle.Meters(new(0, 0), new(0, 90)), 3);

    [Fact]
    public void Two_schools_on_one_campus_are_no_distance_apart() => Assert.Equal(0, GreatCircle.Meters(A.Place(3), A.Place(3)));
}
