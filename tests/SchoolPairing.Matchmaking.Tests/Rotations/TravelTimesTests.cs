using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations;

public sealed class TravelTimesTests
{
    private static readonly TravelEstimate Slow = new(5, 1.35, 45);
    private static readonly School Near = A.Helper("H", A.Place(0));
    private static readonly School Far = A.Receiver("R", A.Place(20));
    private static readonly School Nowhere = A.Receiver("X", null);

    [Fact]
    public void A_way_is_estimated_from_the_great_circle_and_rounded_up()
    {
        // 20 km × 1.35 ÷ 45 km/h × 60 = 36 minutes, and 5 to get in and out; the arc of the sample is a hair longer or shorter.
        var exact = 5 + GreatCircle.Meters(A.Place(0), A.Place(20)) / 1000 * 1.35 / 45 * 60;
        Assert.Equal(Math.Ceiling(exact), new TravelTimes(Slow).Between(Near, Far)!.Value);
    }

    [Fact]
    public void A_time_of_the_file_goes_before_the_estimate_in_both_directions()
    {
        var times = new TravelTimes(Slow, [new TravelTime(Near.Id, Far.Id, 17)]);
        Assert.Equal((17, 17), (times.Between(Near, Far), times.Between(Far, Near)));
    }

    [Fact]
    public void Of_two_directions_in_the_file_the_longer_counts() =>
        Assert.Equal(30, new TravelTimes(Slow, [new TravelTime(Near.Id, Far.Id, 17), new TravelTime(Far.Id, Near.Id, 30)]).Between(Near, Far));

    [Fact]
    public void A_school_is_no_way_from_itself() => Assert.Equal(0, new TravelTimes(Slow).Between(Nowhere, Nowhere));

    [Fact]
    public void Without_a_place_there_is_no_guess() => Assert.Null(new TravelTimes(Slow).Between(Near, Nowhere));

    [Fact]
    public void A_file_helps_where_a_place_is_unknown() => Assert.Equal(9, new TravelTimes(Slow, [new TravelTime(Nowhere.Id, Near.Id, 9)]).Between(Near, Nowhere));
}
