using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Demand;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Rotations.Demand.SomeVillage;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

public sealed class PostPoolingTests
{
    // At 5 minutes and 1.8 a kilometre 25 minutes are a little more than 11 km.
    private static RotationInputs Row(params double[] km) => Inputs([.. km.Select((place, i) => School("R" + i, place, 6))]);

    [Fact] public void A_full_load_is_a_full_time_post_of_its_school()
    {
        var post = Assert.Single(Pool(Row(0), Gap("R0", 18)).Posts);
        Assert.Equal(("R0-Primary-music-1", RotationKind.FullTime, 18), (post.Id.Value, post.Kind, post.WeeklyLessons));
    }

    [Fact] public void Small_rests_of_near_schools_are_one_itinerant_post_led_by_the_largest()
    {
        var pooled = Pool(Row(0, 5, 9), Gap("R0", 4), Gap("R1", 8), Gap("R2", 6));
        var post = Assert.Single(pooled.Posts);
        Assert.Equal((RotationKind.Itinerant, "R1", 18), (post.Kind, post.Host.Value, post.WeeklyLessons));
        Assert.Equal(["R0", "R1", "R2"], post.Shares.Select(share => share.School.Value));
    }

    [Fact] public void A_rest_beside_a_full_load_is_pooled() => Assert.Equal([RotationKind.FullTime, RotationKind.Itinerant],
        Pool(Row(0, 5), Gap("R0", 22), Gap("R1", 9)).Posts.Select(post => post.Kind));

    [Fact] public void Schools_exactly_at_the_pooling_minutes_are_pooled_and_farther_ones_are_not()
    {
        RotationInputs Apart(int minutes) => Row(0, 5) with { TravelTimes = [new TravelTime(new("R0"), new("R1"), minutes)] };
        Assert.Equal((1, 2), (Pool(Apart(25), Gap("R0", 9), Gap("R1", 9)).Posts.Length, Pool(Apart(26), Gap("R0", 9), Gap("R1", 9)).Posts.Length));
    }

    [Fact] public void Everybody_in_a_pool_is_near_everybody() => Assert.Equal(2, Pool(Row(0, 8, 16), Gap("R0", 6), Gap("R1", 6), Gap("R2", 6)).Covers.Sum(cover => cover.Posts.Length));

    [Fact] public void The_nearest_school_is_pooled_first() =>
        Assert.Equal(["R0", "R2"], Pool(Row(0, 9, 2), Gap("R0", 10), Gap("R1", 8), Gap("R2", 8)).Posts[0].Shares.Select(share => share.School.Value));

    [Fact] public void Different_subjects_and_kinds_are_not_pooled() => Assert.Equal(3,
        Pool(Row(0, 5), Gap("R0", 9), Gap("R1", 9, Art), Gap("R1", 9, kind: DemandKind.Backbone)).Posts.Length);

    [Fact] public void Too_little_for_a_post_is_held_online_where_the_subject_may_be()
    {
        var inputs = Plain(Row(0), policy => policy with { Online = true, OnlineSubjects = [Music] });
        var covers = Pool(inputs, Gap("R0", 8, Art), Gap("R0", 8)).Covers;
        Assert.Equal([(0, 8), (8, 0)], covers.Select(cover => (cover.OnlineLessons, cover.OpenLessons)));
    }

    [Fact] public void Without_a_list_of_subjects_every_one_may_be_online() =>
        Assert.Equal(8, Pool(Plain(Row(0), policy => policy with { Online = true }), Gap("R0", 8, Art)).Covers[0].OnlineLessons);

    [Fact] public void Where_online_is_not_allowed_it_stays_open() => Assert.Equal(8, Pool(Row(0), Gap("R0", 8)).Covers[0].OpenLessons);

    [Fact] public void The_least_share_of_a_load_makes_a_post() => Assert.Single(Pool(Row(0), Gap("R0", 9)).Posts);

    [Fact] public void Travelling_counts_in_the_load()
    {
        // Four lessons before noon: 8 lessons are two half days, so 10 with the credit, and two of them no longer fit into 18.
        var inputs = Plain(Row(0, 5), policy => policy with { TravelCreditLessons = 1 });
        Assert.Equal(2, Pool(inputs, Gap("R0", 8), Gap("R1", 8)).Posts.Length);
        Assert.Single(Pool(Plain(inputs, policy => policy with { TravelCreditLessons = 0.5 }), Gap("R0", 8), Gap("R1", 8)).Posts);
    }

    [Fact] public void A_rest_that_no_traveller_could_hold_is_full_time() => Assert.Equal(RotationKind.FullTime,
        Assert.Single(Pool(Plain(Row(0), policy => policy with { TravelCreditLessons = 1 }), Gap("R0", 15)).Posts).Kind);

    [Fact] public void The_order_of_schools_of_no_demand_makes_no_difference_to_the_numbers() => Assert.Equal(
        ["R0-Primary-music-1", "R0-Primary-music-2", "R0-Primary-music-3"], Pool(Row(0), Gap("R0", 45)).Posts.Select(post => post.Id.Value));

    internal static PooledPosts Pool(RotationInputs inputs, params SubjectDemand[] demands) => PostPooling.Of(
        [.. demands.OrderBy(demand => demand.School).ThenBy(demand => demand.Stage).ThenBy(demand => demand.Subject).ThenBy(demand => demand.Kind)], inputs);
}
