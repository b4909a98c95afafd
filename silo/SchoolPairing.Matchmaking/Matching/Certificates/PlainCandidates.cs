
namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The allowed pairs by the audit faces alone: helpers sorted by latitude, a window of them for each receiver, no index.</summary>
internal static class PlainCandidates
{
    /// <summary>Every allowed pair, sorted by receiver, then helper.</summary>
    public static List<PlainCandidate> Of(MatchSides sides, PlainScores scores)
    {
        var audits = MatchingConstraints.All.Select(rule => rule.Audit(sides.Inputs)).ToArray();
        var byLatitude = Enumerable.Range(0, sides.Helpers.Length).Where(helper => sides.Helpers[helper].Location is not null)
            .OrderBy(helper => sides.Helpers[helper].Location!.Value.LatitudeDegrees).ToArray();
        var latitudes = Array.ConvertAll(byLatitude, helper => sides.Helpers[helper].Location!.Value.LatitudeDegrees);
        var longitudes = Array.ConvertAll(byLatitude, helper => sides.Helpers[helper].Location!.Value.LongitudeDegrees);
        // One degree of latitude is never shorter than this on the sphere, so the window is wide enough.
        var degrees = sides.Inputs.Policy.MaxDistanceKm / 111.19 * 1.001 + 1e-6;

        var found = new List<PlainCandidate>();
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
        {
            if (sides.Receivers[receiver].Location is not { } here) continue;
            var first = Array.BinarySearch(latitudes, here.LatitudeDegrees - degrees);
            var start = found.Count;
            // Along the parallel nearest to a pole of the window a degree is shortest; where that says nothing, every longitude is looked at.
            var shrink = Math.Cos(double.DegreesToRadians(Math.Min(90, Math.Abs(here.LatitudeDegrees) + degrees)));
            var east = shrink > 0.01 ? Math.Min(360, 1.1 * degrees / shrink) : 360;
            for (var at = first < 0 ? ~first : FirstEqual(latitudes, first); at < latitudes.Length && latitudes[at] <= here.LatitudeDegrees + degrees; at++)
            {
                var helper = byLatitude[at];
                var apart = Math.Abs(longitudes[at] - here.LongitudeDegrees);
                if (Math.Min(apart, 360 - apart) > east) continue;
                if (Array.Exists(audits, audit => audit(sides.Helpers[helper], sides.Receivers[receiver]) is not null)) continue;
                found.Add(new(helper, receiver, scores.Value(helper, receiver)));
            }
            found.Sort(start, found.Count - start, Comparer<PlainCandidate>.Create((a, b) => a.Helper.CompareTo(b.Helper)));
        }
        return found;
    }

    private static int FirstEqual(double[] sorted, int index)
    {
        while (index > 0 && sorted[index - 1] >= sorted[index]) index--;
        return index;
    }
}
