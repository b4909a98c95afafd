using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Demand;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// The week of a published plan as a replan sees it: teachers may stand in for each other at every school of their cluster, up to a full load, and what was
/// published moves at a price. Clusters reach as far as schools are pooled.
/// </summary>
public sealed class ReplanClusters
{
    private readonly RotationInputs inputs;
    private readonly TravelTimes travel;
    private readonly LessonNorms norms;
    private readonly Dictionary<SchoolId, School> schools;
    private readonly Dictionary<TeacherId, Teacher> teachers;
    private readonly ImmutableDictionary<PostId, ImmutableArray<ClassLessons>> lessons;
    private readonly List<(Posting Posting, RotationPost Post)> going;

    /// <summary>Looks a plan through.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="proposal">The plan.</param>
    public ReplanClusters(RotationInputs inputs, RotationProposal proposal)
    {
        this.inputs = inputs;
        (travel, norms) = (TravelTimes.Of(inputs), new LessonNorms(inputs.Curriculum));
        schools = inputs.Schools.ToDictionary(school => school.Id);
        teachers = inputs.Teachers.ToDictionary(teacher => teacher.Id);
        var posts = proposal.Posts.ToDictionary(post => post.Id);
        lessons = PostLessons.Of(PostPooling.Of(SubjectDemands.Of(inputs), inputs), inputs);
        going = [.. proposal.Postings.Where(posting => posting.FirstTerm == inputs.Policy.Terms[0]).Select(posting => (posting, posts[posting.Post]))
            .Where(pair => pair.Item2.Kind == RotationKind.Itinerant && lessons.ContainsKey(pair.Item2.Id) && teachers.ContainsKey(pair.posting.Teacher))];
    }

    /// <summary>What each cluster's week depends on, by the least school id.</summary>
    public ImmutableArray<WeekInputs> All() =>
        [.. Groups().OrderBy(group => group.SelectMany(pair => pair.Post.Shares).Min(share => share.School)).Select(Cluster)];

    private WeekInputs Cluster(List<(Posting Posting, RotationPost Post)> group)
    {
        ImmutableArray<SchoolId> places = [.. group.SelectMany(pair => pair.Post.Shares).Select(share => share.School).Distinct().Order()];
        var asked = group.SelectMany(pair => lessons[pair.Post.Id]).GroupBy(line => (line.School, line.Group, line.Stage, line.Subject))
            .Select(same => same.First() with { WeeklyLessons = same.Sum(line => line.WeeklyLessons) });
        return new(
            WeekNorms.Days, inputs.Calendar.Day, [.. group.OrderBy(pair => pair.Posting.Teacher).Select(pair => Teacher(pair.Posting, pair.Post, places))],
            [.. asked.OrderBy(line => line.School).ThenBy(line => line.Group).ThenBy(line => line.Subject)], Legs([.. places.Concat(group.Select(pair => pair.Posting.Home)).Distinct().Order()]), [],
            Math.Clamp(inputs.Policy.PoolMinutes, 0, 600), WeekPrices.Visit, [], WeekPrices.Change, inputs.Seed);
    }

    private WeekTeacher Teacher(Posting posting, RotationPost post, ImmutableArray<SchoolId> places)
    {
        var (teacher, home) = (teachers[posting.Teacher], schools[posting.Home]);
        ImmutableArray<SchoolMinutes> ways = [.. places.Select(place => (place, minutes: travel.FromHome(teacher, home, schools[place]))).Where(way => way.minutes is not null)
            .Select(way => new SchoolMinutes(way.place, Math.Min(way.minutes!.Value, 1440)))];
        return new(teacher.Id, home.Id, teacher.Teaches, [], WeekNorms.HalvesAway,
            Math.Max(post.WeeklyLessons, norms.Load(post.Stage, post.Subject)), [], ways, null);
    }

    private ImmutableArray<TravelLeg> Legs(ImmutableArray<SchoolId> places)
    {
        var legs = ImmutableArray.CreateBuilder<TravelLeg>();
        for (var one = 0; one < places.Length; one++)
            for (var other = one + 1; other < places.Length; other++)
                if (travel.Between(schools[places[one]], schools[places[other]]) is { } minutes) legs.Add(new(places[one], places[other], Math.Min(minutes, 1440)));
        return legs.ToImmutable();
    }

    // Postings joined as long as one shares a school with another, or two of their schools are near enough to be pooled.
    private IEnumerable<List<(Posting Posting, RotationPost Post)>> Groups()
    {
        var left = going.ToList();
        while (left.Count > 0)
        {
            List<(Posting Posting, RotationPost Post)> group = [left[0]];
            left.RemoveAt(0);
            for (var at = 0; at < group.Count; at++)
            {
                var post = group[at].Post;
                var near = left.FindAll(pair => Meet(post, pair.Post));
                group.AddRange(near);
                left.RemoveAll(near.Contains);
            }
            yield return group;
        }
    }

    private bool Meet(RotationPost one, RotationPost other) => one.Shares.Any(mine => other.Shares.Any(theirs => mine.School == theirs.School
        || travel.Between(schools[mine.School], schools[theirs.School]) <= inputs.Policy.PoolMinutes));
}
