using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>The allowed pairs with what the search learnt about the others.</summary>
/// <param name="Pairs">Sorted by receiver index, then helper index.</param>
/// <param name="Excluded">By receiver, then by rule of <see cref="MatchingConstraints.All"/>: helpers that this rule removed first.</param>
public sealed record CandidateSearchResult(CandidatePairs Pairs, int[][] Excluded);

/// <summary>Finds the candidate pairs through a spatial index (an STR tree over the helpers), never by looking at all pairs.</summary>
public static class CandidateSearch
{
    /// <summary>Every pair that no rule forbids.</summary>
    /// <param name="sides">The two sides.</param>
    /// <param name="report">Told the number of pairs found, now and then.</param>
    /// <param name="cancel">Looked at once a receiver.</param>
    public static CandidateSearchResult Find(MatchSides sides, Action<long>? report = null, CancellationToken cancel = default)
    {
        var limitMeters = PartnersAreWithinDistance.LimitMeters(sides.Inputs.Policy);
        var tree = new STRtree<int>();
        for (var helper = 0; helper < sides.Helpers.Length; helper++)
            if (sides.Helpers[helper].Location is { } place)
                tree.Insert(new Envelope(place.LongitudeDegrees, place.LongitudeDegrees, place.LatitudeDegrees, place.LatitudeDegrees), helper);
        tree.Build();

        var travel = sides.Inputs.TravelTimes?.ToDictionary(time => (time.Helper, time.Receiver), time => time.Minutes);
        var rules = MatchingConstraints.All.Skip(1).Select(rule => rule.Test(sides)).ToArray();
        var found = new Columns();
        var excluded = new int[sides.Receivers.Length][];
        var near = new Nearby();
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
        {
            cancel.ThrowIfCancellationRequested();
            var counts = excluded[receiver] = new int[rules.Length + 1];
            near.Items.Clear();
            if (sides.Receivers[receiver].Location is { } here)
                foreach (var box in Boxes(here, limitMeters)) tree.Query(box, near);
            near.Items.Sort();
            counts[0] = sides.Helpers.Length;
            foreach (var helper in near.Items)
            {
                var meters = GreatCircle.Meters(sides.Helpers[helper].Location!.Value, sides.Receivers[receiver].Location!.Value);
                if (meters > limitMeters) continue;
                counts[0]--;
                var minutes = travel is not null
                    && travel.TryGetValue((sides.Helpers[helper].Id, sides.Receivers[receiver].Id), out var known) ? known : -1;
                var forbids = Array.FindIndex(rules, rule => !rule(helper, receiver, minutes));
                if (forbids >= 0) counts[forbids + 1]++;
                else found.Add(helper, receiver, GreatCircle.Rounded(meters), minutes);
            }
            if ((receiver & 1023) == 1023) report?.Invoke(found.Helper.Count);
        }
        report?.Invoke(found.Helper.Count);
        return new(found.ToPairs(), excluded);
    }

    // A box that surely holds the circle: a hair wider than the radius, two boxes where it crosses the date line, all longitudes near a pole.
    private static IEnumerable<Envelope> Boxes(GeoPoint centre, double radiusMeters)
    {
        var angle = radiusMeters / GreatCircle.RadiusMeters * 1.000001 + 1e-12;
        var latitude = centre.LatitudeDegrees;
        var spread = angle * 180 / Math.PI;
        var (south, north) = (Math.Max(-90, latitude - spread), Math.Min(90, latitude + spread));
        var ratio = Math.Sin(Math.Min(angle, Math.PI / 2)) / Math.Cos(latitude * Math.PI / 180);
        if (north >= 90 || south <= -90 || angle >= Math.PI / 2 || ratio >= 1)
        {
            yield return new Envelope(-180, 180, south, north);
            yield break;
        }
        var width = Math.Asin(ratio) * 180 / Math.PI * 1.000001;
        var (west, east) = (centre.LongitudeDegrees - width, centre.LongitudeDegrees + width);
        yield return new Envelope(Math.Max(-180, west), Math.Min(180, east), south, north);
        if (west < -180) yield return new Envelope(west + 360, 180, south, north);
        if (east > 180) yield return new Envelope(-180, east - 360, south, north);
    }

    private sealed class Nearby : IItemVisitor<int>
    {
        public List<int> Items { get; } = [];
        public void VisitItem(int item) => Items.Add(item);
    }

    private sealed class Columns
    {
        public List<int> Helper { get; } = [];
        private readonly List<int> _receiver = [];
        private readonly List<double> _meters = [];
        private readonly List<int> _minutes = [];

        public void Add(int helper, int receiver, double meters, int minutes)
        {
            Helper.Add(helper);
            _receiver.Add(receiver);
            _meters.Add(meters);
            _minutes.Add(minutes);
        }

        public CandidatePairs ToPairs() => new([.. Helper], [.. _receiver], [.. _meters], [.. _minutes]);
    }
}
