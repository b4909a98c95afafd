using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Demand;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>The week of one term of a published plan as a replan sees it: see <see cref="ClusterInputs.Published"/>. Clusters reach as far as schools are pooled.</summary>
public sealed class ReplanClusters
{
    private readonly RotationInputs inputs;
    private readonly ClusterInputs clusters;
    private readonly Dictionary<SchoolId, School> schools;
    private readonly List<Travelling> going;

    /// <summary>Looks a plan through.</summary>
    /// <param name="inputs">Frozen inputs.</param>
    /// <param name="proposal">The plan.</param>
    /// <param name="term">A term that it plans.</param>
    public ReplanClusters(RotationInputs inputs, RotationProposal proposal, TermId term)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(proposal);
        this.inputs = inputs;
        clusters = new ClusterInputs(inputs, PostPooling.Of(SubjectDemands.Of(inputs), inputs));
        schools = inputs.Schools.ToDictionary(school => school.Id);
        going = clusters.Going(proposal.Postings, proposal.Posts, term);
    }

    /// <summary>What each cluster's week depends on, by the least school id.</summary>
    public ImmutableArray<WeekInputs> All() =>
        [.. Groups().OrderBy(group => group.SelectMany(pair => pair.Post.Shares).Min(share => share.School)).Select(clusters.Published)];

    // Postings joined as long as one shares a school with another, or two of their schools are near enough to be pooled.
    private IEnumerable<List<Travelling>> Groups()
    {
        var left = going.ToList();
        while (left.Count > 0)
        {
            List<Travelling> group = [left[0]];
            left.RemoveAt(0);
            for (var at = 0; at < group.Count; at++)
            {
                var post = group[at].Post;
                var near = left.Where(pair => Meet(post, pair.Post)).ToHashSet();
                group.AddRange(left.Where(near.Contains));
                left.RemoveAll(near.Contains);
            }
            yield return group;
        }
    }

    private bool Meet(RotationPost one, RotationPost other) => one.Shares.Any(mine => other.Shares.Any(theirs => mine.School == theirs.School
        || clusters.Travel.Between(schools[mine.School], schools[theirs.School]) <= inputs.Policy.PoolMinutes));
}
