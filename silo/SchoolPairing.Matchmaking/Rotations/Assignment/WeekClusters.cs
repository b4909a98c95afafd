using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Demand;
using SchoolPairing.Matchmaking.Rotations.Timetable;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The itinerant postings of each planned term as inputs of weekly timetables: posts that share a school make one cluster, so that no week depends on another.
/// Each teacher serves the schools of the own post with its lessons, two half days a week stay for the home school.
/// </summary>
public sealed class WeekClusters
{
    private readonly RotationCase from;
    private readonly ClusterInputs inputs;

    /// <summary>Looks a case through once for all its terms.</summary>
    /// <param name="from">The case, without the posts that no demand asks for.</param>
    public WeekClusters(RotationCase from)
    {
        ArgumentNullException.ThrowIfNull(from);
        (this.from, inputs) = (from, new ClusterInputs(from.Inputs, new PooledPosts(from.Posts, from.Covers)));
    }

    /// <summary>The clusters of a term, by the least school id of each; none where nobody travels or the calendar has no lesson slots.</summary>
    /// <param name="postings">Postings of the plan.</param>
    /// <param name="term">A planned term.</param>
    public ImmutableArray<WeekInputs> Of(ImmutableArray<Posting> postings, TermId term)
    {
        var travelling = inputs.Going(postings, from.Posts, term);
        if (travelling.Count == 0 || from.Inputs.Calendar.Day.IsEmpty) return [];
        var cluster = new Dictionary<SchoolId, SchoolId>();
        SchoolId Root(SchoolId school)
        {
            while (cluster.TryGetValue(school, out var next) && next != school) school = next;
            return school;
        }
        foreach (var (_, post) in travelling)
            foreach (var share in post.Shares)
            {
                var (one, other) = (Root(post.Host), Root(share.School));
                cluster[one.CompareTo(other) <= 0 ? other : one] = one.CompareTo(other) <= 0 ? one : other;
            }
        return [.. travelling.GroupBy(going => Root(going.Post.Host)).OrderBy(group => group.Key).Select(group => inputs.Planned([.. group]))];
    }
}
