using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Rotations.Demand;
using Xunit;
using static SchoolPairing.Matchmaking.Tests.Rotations.Demand.SomeVillage;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Demand;

/// <summary>On 200 made landscapes: every lesson has exactly one account, and pools are as the docstring of the pooling promises.</summary>
public sealed class PostPoolingPropertyTests
{
    private static readonly (RotationInputs Inputs, ImmutableArray<SubjectDemand> Demands, PooledPosts Pooled)[] Landscapes = [.. Enumerable.Range(0, 200).Select(Made)];

    [Fact] public void Every_lesson_of_a_gap_is_in_a_post_or_online_or_open() => Assert.All(Landscapes, made => Assert.All(made.Pooled.Covers, cover =>
    {
        Assert.True(cover.PostLessons >= 0 && cover.OnlineLessons >= 0 && cover.OpenLessons >= 0);
        Assert.Equal(cover.Demand.Gap, cover.PostLessons + cover.OnlineLessons + cover.OpenLessons);
    }));

    [Fact] public void The_shares_of_the_posts_are_the_post_lessons_of_the_demands() => Assert.All(Landscapes, made => Assert.All(
        made.Pooled.Covers.GroupBy(cover => (cover.Demand.School, cover.Demand.Stage, cover.Demand.Subject, cover.Demand.Kind)), group => Assert.Equal(
            made.Pooled.Posts.Where(post => (post.Stage, post.Subject, post.Reason) == (group.Key.Stage, group.Key.Subject, group.Key.Kind))
                .SelectMany(post => post.Shares).Where(share => share.School == group.Key.School).Sum(share => share.WeeklyLessons),
            group.Sum(cover => cover.PostLessons))));

    [Fact] public void No_post_is_more_than_a_load_and_no_pool_wider_than_the_minutes() => Assert.All(Landscapes, made => Assert.All(made.Pooled.Posts, post =>
    {
        var travel = TravelTimes.Of(made.Inputs);
        Assert.True(post.WeeklyLessons <= Load(made.Inputs, post));
        if (post.Kind is RotationKind.FullTime) Assert.Single(post.Shares);
        else Assert.True(post.Shares.Sum(share => Weight(made.Inputs, share.WeeklyLessons)) <= Load(made.Inputs, post) + 1e-6);
        Assert.All(from one in post.Shares from other in post.Shares select travel.Between(At(made.Inputs, one), At(made.Inputs, other)),
            minutes => Assert.True(minutes <= made.Inputs.Policy.PoolMinutes));
    }));

    [Fact] public void No_two_pools_could_be_one() => Assert.All(Landscapes, made =>
    {
        var travel = TravelTimes.Of(made.Inputs);
        var pools = made.Pooled.Posts.Where(post => post.Kind is RotationKind.Itinerant).ToList();
        Assert.DoesNotContain(from one in pools from other in pools select (one, other), two => two.one.Id.CompareTo(two.other.Id) < 0
            && (two.one.Subject, two.one.Reason) == (two.other.Subject, two.other.Reason)
            && two.one.Shares.Concat(two.other.Shares).Sum(share => Weight(made.Inputs, share.WeeklyLessons)) <= Load(made.Inputs, two.one)
            && two.one.Shares.All(share => two.other.Shares.All(next => travel.Between(At(made.Inputs, share), At(made.Inputs, next)) <= made.Inputs.Policy.PoolMinutes)));
    });

    [Fact] public void The_same_demands_give_the_same_posts_whatever_the_order_of_the_schools() => Assert.All(Landscapes.Take(50), made =>
        Assert.Equal(Text(made.Pooled), Text(PostPooling.Of(made.Demands, made.Inputs with { Schools = [.. made.Inputs.Schools.Reverse()] }))));

    [Fact] public void Every_post_lesson_has_a_class_group_and_none_is_held_twice() => Assert.All(Landscapes, made =>
    {
        var lessons = PostLessons.Of(made.Pooled, made.Inputs);
        Assert.All(made.Pooled.Posts, post => Assert.Equal(
            post.Shares.Select(share => (share.School, share.WeeklyLessons)),
            lessons[post.Id].GroupBy(line => line.School).Select(school => (school.Key, school.Sum(line => line.WeeklyLessons)))));
        Assert.All(lessons.Values.SelectMany(lines => lines).GroupBy(line => (line.School, line.Subject)), part =>
            Assert.True(part.Sum(line => line.WeeklyLessons) <= made.Demands.Where(demand => demand.School == part.Key.School && demand.Subject == part.Key.Subject).Sum(demand => demand.Gap)));
    });

    private static (RotationInputs, ImmutableArray<SubjectDemand>, PooledPosts) Made(int seed)
    {
        var chance = new Random(seed);
        var schools = Enumerable.Range(0, chance.Next(1, 25)).Select(i => School($"R{i:00}", chance.NextDouble() * 40, chance.Next(1, 9), (Music, chance.Next(3) / 2.0), (Art, 0), (English, chance.Next(2)))).ToArray();
        var inputs = Plain(Inputs(schools), policy => policy with
        {
            Online = chance.Next(2) == 0, TravelCreditLessons = chance.Next(3) / 2.0, PoolMinutes = chance.Next(5, 60), LeastPostShare = chance.Next(4) / 4.0,
        }) with { ExtraDemands = [.. schools.Where(_ => chance.Next(3) == 0).Select(school => Gap(school.Id.Value, chance.Next(1, 20), kind: DemandKind.Backbone))] };
        var demands = SubjectDemands.Of(inputs);
        return (inputs, demands, PostPooling.Of(demands, inputs));
    }

    private static int Load(RotationInputs inputs, RotationPost post) => new LessonNorms(inputs.Curriculum).Load(post.Stage, post.Subject);

    private static double Weight(RotationInputs inputs, int lessons) => lessons + inputs.Policy.TravelCreditLessons * Math.Ceiling(lessons / 4.0);

    private static School At(RotationInputs inputs, PostShare share) => inputs.Schools.Single(school => school.Id == share.School);

    private static string Text(PooledPosts pooled) => System.Text.Json.JsonSerializer.Serialize(pooled, Contracts.Words.ContractJson.Compact);
}
