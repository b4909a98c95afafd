using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Posts of a run, and how they cover the demands.</summary>
/// <param name="Posts">By id.</param>
/// <param name="Covers">In the order of the demands; of each demand, gap = lessons in posts + online + open.</param>
public sealed record PooledPosts(ImmutableArray<RotationPost> Posts, ImmutableArray<DemandCover> Covers);

/// <summary>
/// Makes posts of demands (拼单). Full loads become full-time posts of their school, and so does a rest that would not fit a load once the travelling counts;
/// smaller rests of one subject, stage and kind are pooled over schools that are all within the policy's minutes of each other. Pools of less than the least
/// share of a load make no post: they are held online where the policy allows it for the subject, else they stay open.
/// </summary>
/// <remarks>
/// Pools are filled greedily, the greatest rest first, each time by the nearest school whose rest still fits. A pool is closed only when nothing left fits it,
/// so no two pools could be one; of schools that are all near each other at most one pool is no more than half full, and they have at most twice the fewest
/// pools that are possible.
/// </remarks>
public static class PostPooling
{
    /// <summary>Posts for demands.</summary>
    /// <param name="demands">With gaps, sorted, as <see cref="SubjectDemands.Of"/> gives them.</param>
    /// <param name="inputs">The frozen inputs.</param>
    public static PooledPosts Of(ImmutableArray<SubjectDemand> demands, RotationInputs inputs)
    {
        var norms = new LessonNorms(inputs.Curriculum);
        var weight = new TravelWeight(inputs);
        var book = new PostBook(demands);
        var rests = new List<Rest>();
        for (var i = 0; i < demands.Length; i++)
        {
            var load = norms.Load(demands[i].Stage, demands[i].Subject);
            var left = demands[i].Gap;
            for (; left >= load; left -= load) book.FullTime(i, load);
            if (left > 0 && weight.Of(left) > load + TravelWeight.Rounding) book.FullTime(i, left);
            else if (left > 0) rests.Add(new Rest(i, left, weight.Of(left)));
        }
        var near = new NearSchools(demands.Select(demand => demand.School), inputs);
        foreach (var group in rests.GroupBy(rest => (demands[rest.Demand].Stage, demands[rest.Demand].Subject, demands[rest.Demand].Kind)))
        {
            var load = norms.Load(group.Key.Stage, group.Key.Subject);
            foreach (var pool in RestPools.Of([.. group], load, rest => demands[rest.Demand].School, near))
                if (pool.Sum(rest => rest.Weight) >= inputs.Policy.LeastPostShare * load - TravelWeight.Rounding) book.Itinerant(pool);
                else if (MayBeOnline(inputs.Policy, group.Key.Subject)) book.Online(pool);
        }
        return book.Close();
    }

    private static bool MayBeOnline(RotationPolicy policy, SubjectId subject) =>
        policy.Online && (policy.OnlineSubjects.IsEmpty || policy.OnlineSubjects.Contains(subject));
}
