using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Writes posts and keeps the account of every demand.</summary>
internal sealed class PostBook(ImmutableArray<SubjectDemand> demands)
{
    private readonly List<RotationPost> posts = [];
    private readonly Dictionary<(SchoolId, Stage, SubjectId), int> numbers = [];
    private readonly List<PostId>[] postsOf = [.. demands.Select(_ => new List<PostId>())];
    private readonly int[] inPosts = new int[demands.Length];
    private readonly int[] online = new int[demands.Length];

    public void FullTime(int demand, int lessons) => Post(RotationKind.FullTime, [new Rest(demand, lessons, lessons)]);

    public void Itinerant(List<Rest> pool) => Post(RotationKind.Itinerant, pool);

    public void Online(List<Rest> pool)
    {
        foreach (var rest in pool) online[rest.Demand] += rest.Lessons;
    }

    public PooledPosts Close() => new(
        [.. posts.OrderBy(post => post.Id)],
        [.. demands.Select((demand, i) => new DemandCover(demand, [.. postsOf[i].Order()], inPosts[i], online[i], demand.Gap - inPosts[i] - online[i]))]);

    private void Post(RotationKind kind, List<Rest> pool)
    {
        var lead = demands[pool.OrderByDescending(rest => rest.Lessons).ThenBy(rest => demands[rest.Demand].School).First().Demand];
        var key = (lead.School, lead.Stage, lead.Subject);
        var number = numbers[key] = numbers.GetValueOrDefault(key) + 1;
        var id = new PostId(string.Create(CultureInfo.InvariantCulture, $"{lead.School}-{lead.Stage}-{lead.Subject}-{number}"));
        posts.Add(new RotationPost(id, lead.School, lead.Stage, lead.Subject, kind, lead.Kind,
            [.. pool.Select(rest => new PostShare(demands[rest.Demand].School, lead.Stage, rest.Lessons)).OrderBy(share => share.School)]));
        foreach (var rest in pool)
        {
            postsOf[rest.Demand].Add(id);
            inPosts[rest.Demand] += rest.Lessons;
        }
    }
}
