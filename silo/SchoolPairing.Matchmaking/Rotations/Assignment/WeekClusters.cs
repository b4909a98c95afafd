using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.Matchmaking.Rotations.Timetable;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The itinerant postings of the first planned term as inputs of weekly timetables: posts that share a school make one cluster, so that no week depends on another.
/// Each teacher serves the schools of the own post with its lessons, two half days a week stay for the home school.
/// </summary>
public static class WeekClusters
{
    /// <summary>The clusters, by the least school id of each; none where nobody travels or the calendar has no lesson slots.</summary>
    /// <param name="from">The case, without the posts that no demand asks for.</param>
    /// <param name="postings">Postings of the plan.</param>
    public static ImmutableArray<WeekInputs> Of(RotationCase from, ImmutableArray<Posting> postings)
    {
        var inputs = from.Inputs;
        var posts = from.Posts.ToDictionary(post => post.Id);
        var travelling = postings.Where(posting => posting.FirstTerm == inputs.Policy.Terms[0] && posts.TryGetValue(posting.Post, out var post) && post.Kind == RotationKind.Itinerant).ToList();
        if (travelling.Count == 0 || inputs.Calendar.Day.IsEmpty) return [];
        var lessons = PostLessons.Of(new PooledPosts(from.Posts, from.Covers), inputs);
        var facts = new RotationFacts(from, PlannedTerms.Of(inputs)!);
        var cluster = new Dictionary<SchoolId, SchoolId>();
        SchoolId Root(SchoolId school)
        {
            while (cluster.TryGetValue(school, out var next) && next != school) school = next;
            return school;
        }
        foreach (var posting in travelling)
            foreach (var share in posts[posting.Post].Shares)
            {
                var (one, other) = (Root(posts[posting.Post].Host), Root(share.School));
                cluster[one.CompareTo(other) <= 0 ? other : one] = one.CompareTo(other) <= 0 ? one : other;
            }
        return [.. travelling.GroupBy(posting => Root(posts[posting.Post].Host)).OrderBy(group => group.Key).Select(group => Cluster(facts, posts, [.. group], lessons))];
    }

    private static WeekInputs Cluster(RotationFacts facts, Dictionary<PostId, RotationPost> posts, List<Posting> postings, ImmutableDictionary<PostId, ImmutableArray<ClassLessons>> lessons)
    {
        var inputs = facts.Inputs;
        List<School> schools = [.. postings.SelectMany(posting => posts[posting.Post].Shares).Select(share => share.School).Distinct().Order().Select(id => facts.Find(id)).OfType<School>()];
        var asked = postings.SelectMany(posting => lessons.GetValueOrDefault(posting.Post, [])).GroupBy(line => (line.School, line.Group, line.Stage, line.Subject))
            .Select(group => group.First() with { WeeklyLessons = group.Sum(line => line.WeeklyLessons) })
            .OrderBy(line => line.School).ThenBy(line => line.Group).ThenBy(line => line.Stage).ThenBy(line => line.Subject);
        var travel =
            from one in schools
            from other in schools
            where one.Id.CompareTo(other.Id) < 0
            let minutes = facts.Travel.Between(one, other)
            where minutes is not null
            select new TravelLeg(one.Id, other.Id, minutes.Value);
        return new(WeekNorms.Days, inputs.Calendar.Day, [.. postings.OrderBy(posting => posting.Teacher).Select(posting => Teacher(facts, posts[posting.Post], posting, schools))],
            [.. asked], [.. travel], [], inputs.Policy.PoolMinutes, WeekPrices.Visit, [], 0, inputs.Seed);
    }

    private static WeekTeacher Teacher(RotationFacts facts, RotationPost post, Posting posting, List<School> schools)
    {
        var teacher = facts.Teachers.First(teacher => teacher.Id == posting.Teacher);
        var home = facts.Find(teacher.School)!;
        return new(teacher.Id, home.Id, [.. post.Shares.Select(share => new Contracts.Teachers.Teaching(share.Stage, post.Subject)).Distinct()], [.. post.Shares.Select(share => share.School).Distinct().Order()],
            WeekNorms.HalvesAway, post.WeeklyLessons, [], [.. schools.Select(school => (school.Id, Minutes: facts.Travel.FromHome(teacher, home, school))).Where(way => way.Minutes is not null)
                .Select(way => new SchoolMinutes(way.Id, way.Minutes!.Value))], null);
    }
}
