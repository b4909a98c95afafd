using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Demand;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>A posting of somebody who travels, with its post.</summary>
internal sealed record Travelling(Posting Posting, RotationPost Post);

/// <summary>
/// Makes the inputs of weekly timetables from postings: one builder for the weeks that a run plans and for those that a replan changes. In a planned week each teacher serves the schools
/// of the own post with its lessons; in a published one teachers may stand in for each other at every school of their cluster, up to a full load, and what stands moves at a price.
/// </summary>
internal sealed class ClusterInputs
{
    /// <summary>Longest way and longest change at noon that a timetable knows.</summary>
    private const int MostMinutes = 1440, MostChangeMinutes = 600;

    private readonly RotationInputs inputs;
    private readonly LessonNorms norms;
    private readonly Dictionary<SchoolId, School> schools;
    private readonly Dictionary<TeacherId, Teacher> teachers;
    private readonly ImmutableDictionary<PostId, ImmutableArray<ClassLessons>> lessons;

    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="pooled">The posts of its demands.</param>
    public ClusterInputs(RotationInputs inputs, PooledPosts pooled)
    {
        (this.inputs, Travel, norms) = (inputs, TravelTimes.Of(inputs), new LessonNorms(inputs.Curriculum));
        schools = inputs.Schools.ToDictionary(school => school.Id);
        teachers = inputs.Teachers.ToDictionary(teacher => teacher.Id);
        lessons = PostLessons.Of(pooled, inputs);
    }

    /// <summary>Ways of these inputs.</summary>
    public TravelTimes Travel { get; }

    /// <summary>Those of some postings that travel in a term and whose posts have lessons.</summary>
    /// <param name="postings">Postings of a plan.</param>
    /// <param name="posts">Posts of a plan.</param>
    /// <param name="term">A planned term.</param>
    public List<Travelling> Going(IEnumerable<Posting> postings, IEnumerable<RotationPost> posts, TermId term)
    {
        var known = posts.Where(post => post.Kind == RotationKind.Itinerant && lessons.ContainsKey(post.Id)).ToDictionary(post => post.Id);
        var at = inputs.Policy.Terms.IndexOf(term);
        return [.. from posting in postings
            where inputs.Policy.Terms.IndexOf(posting.FirstTerm) is >= 0 and var first && first <= at && at < first + posting.Terms
            where known.ContainsKey(posting.Post) && teachers.ContainsKey(posting.Teacher)
            select new Travelling(posting, known[posting.Post])];
    }

    /// <summary>The week of a cluster as a run plans it.</summary>
    public WeekInputs Planned(IReadOnlyCollection<Travelling> group) => Week(group, standIn: false, changePoints: 0);

    /// <summary>The week of a cluster as a replan changes it.</summary>
    public WeekInputs Published(IReadOnlyCollection<Travelling> group) => Week(group, standIn: true, inputs.Policy.VisitPrices.Change);

    private WeekInputs Week(IReadOnlyCollection<Travelling> group, bool standIn, int changePoints)
    {
        ImmutableArray<SchoolId> places = [.. group.SelectMany(pair => pair.Post.Shares).Select(share => share.School).Distinct().Where(schools.ContainsKey).Order()];
        var asked = group.SelectMany(pair => lessons[pair.Post.Id]).GroupBy(line => (line.School, line.Group, line.Stage, line.Subject))
            .Select(same => same.First() with { WeeklyLessons = same.Sum(line => line.WeeklyLessons) });
        return new(
            WeekNorms.Days, inputs.Calendar.Day, [.. group.OrderBy(pair => pair.Posting.Teacher).Select(pair => Teacher(pair, places, standIn))],
            [.. asked.OrderBy(line => line.School).ThenBy(line => line.Group).ThenBy(line => line.Stage).ThenBy(line => line.Subject)],
            // Who is away is at home all week for the timetable, so a replan asks the ways from the home schools too.
            Legs(standIn ? [.. places.Concat(group.Select(pair => pair.Posting.Home)).Distinct().Where(schools.ContainsKey).Order()] : places), [],
            Math.Clamp(inputs.Policy.PoolMinutes, 0, MostChangeMinutes), inputs.Policy.VisitPrices.Visit, [], changePoints, inputs.Seed);
    }

    private WeekTeacher Teacher(Travelling going, ImmutableArray<SchoolId> places, bool standIn)
    {
        var (post, teacher, home) = (going.Post, teachers[going.Posting.Teacher], schools[going.Posting.Home]);
        return new(
            teacher.Id, home.Id, standIn ? teacher.Teaches : [.. post.Shares.Select(share => new Teaching(share.Stage, post.Subject)).Distinct()],
            standIn ? [] : [.. post.Shares.Select(share => share.School).Distinct().Order()],
            WeekNorms.HalvesAway, standIn ? Math.Max(post.WeeklyLessons, norms.Load(post.Stage, post.Subject)) : post.WeeklyLessons, [],
            [.. from place in places let minutes = Travel.FromHome(teacher, home, schools[place]) where minutes is not null select new SchoolMinutes(place, Math.Min(minutes.Value, MostMinutes))], null);
    }

    private ImmutableArray<TravelLeg> Legs(ImmutableArray<SchoolId> places)
    {
        var legs = ImmutableArray.CreateBuilder<TravelLeg>();
        for (var one = 0; one < places.Length; one++)
            for (var other = one + 1; other < places.Length; other++)
                if (Travel.Between(schools[places[one]], schools[places[other]]) is { } minutes) legs.Add(new(places[one], places[other], Math.Min(minutes, MostMinutes)));
        return legs.ToImmutable();
    }
}
