using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>Packs rests of one subject into pools; see <see cref="PostPooling"/> for how and how well.</summary>
internal static class RestPools
{
    public static IEnumerable<List<Rest>> Of(List<Rest> rests, int load, Func<Rest, SchoolId> school, NearSchools near)
    {
        Dictionary<SchoolId, Rest> open = [];
        foreach (var rest in rests) open.Add(school(rest), rest);
        foreach (var seed in rests.OrderByDescending(rest => rest.Weight).ThenBy(school))
        {
            if (!open.Remove(school(seed))) continue;
            List<Rest> pool = [seed];
            var room = load - seed.Weight;
            while (Nearest(pool, room, open, school, near) is { } next)
            {
                open.Remove(school(next));
                pool.Add(next);
                room -= next.Weight;
            }
            yield return pool;
        }
    }

    // The nearest by the longest way to anybody in the pool; of those alike the greatest rest, then the least id.
    private static Rest? Nearest(List<Rest> pool, double room, Dictionary<SchoolId, Rest> open, Func<Rest, SchoolId> school, NearSchools near)
    {
        (int Minutes, double Weight, SchoolId School)? best = null;
        foreach (var candidate in near.Of(school(pool[0])))
        {
            if (!open.TryGetValue(candidate, out var rest) || rest.Weight > room + TravelWeight.Rounding) continue;
            if (Longest(pool, candidate, school, near) is not { } minutes) continue;
            if (best is not { } known || (minutes, -rest.Weight).CompareTo((known.Minutes, -known.Weight)) is var order && (order < 0 || order == 0 && candidate.CompareTo(known.School) < 0))
                best = (minutes, rest.Weight, candidate);
        }
        return best is { } found ? open[found.School] : null;
    }

    private static int? Longest(List<Rest> pool, SchoolId candidate, Func<Rest, SchoolId> school, NearSchools near)
    {
        var longest = 0;
        foreach (var member in pool)
        {
            if (near.Between(school(member), candidate) is not { } minutes) return null;
            longest = Math.Max(longest, minutes);
        }
        return longest;
    }
}
