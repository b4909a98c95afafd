using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>One allowed pair as the audit computed it.</summary>
/// <param name="Helper">Index of the helper.</param>
/// <param name="Receiver">Index of the receiver.</param>
/// <param name="Value">What the objective counts.</param>
internal readonly record struct PlainCandidate(int Helper, int Receiver, long Value);

/// <summary>The allowed pairs by the audit faces alone: helpers sorted by latitude, a window of them for each receiver, no index.</summary>
internal sealed class PlainCandidates
{
    private static readonly Comparer<PlainCandidate> ByHelper = Comparer<PlainCandidate>.Create((a, b) => a.Helper.CompareTo(b.Helper));

    private readonly int[] _startOfReceiver;

    private PlainCandidates(List<PlainCandidate> pairs, int[] startOfReceiver, int[][] excluded)
    {
        (Pairs, Excluded) = (pairs, excluded);
        _startOfReceiver = startOfReceiver;
    }

    /// <summary>Sorted by receiver, then helper.</summary>
    public List<PlainCandidate> Pairs { get; }

    /// <summary>By receiver, then by rule of <see cref="MatchingConstraints.All"/>: helpers that this rule was the first to forbid.</summary>
    public int[][] Excluded { get; }

    /// <summary>How many helpers a receiver may have.</summary>
    public int CountOf(int receiver) => _startOfReceiver[receiver + 1] - _startOfReceiver[receiver];

    /// <summary>What the objective counts for a pair, null where it is not allowed.</summary>
    public long? ValueOf(int helper, int receiver)
    {
        var at = Pairs.BinarySearch(_startOfReceiver[receiver], CountOf(receiver), new(helper, receiver, 0), ByHelper);
        return at < 0 ? null : Pairs[at].Value;
    }

    /// <summary>Asks every rule about every pair that may be near enough.</summary>
    public static PlainCandidates Of(MatchSides sides, PlainScores scores)
    {
        PairAudit[] audits = [.. MatchingConstraints.Audits(sides.Inputs)];
        var window = new Window(sides);
        var found = new List<PlainCandidate>();
        var starts = new int[sides.Receivers.Length + 1];
        var excluded = new int[sides.Receivers.Length][];
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
        {
            var counts = excluded[receiver] = new int[audits.Length];
            // What the window leaves out is too far or has no known place: the distance rule, the first that is asked, forbids it.
            counts[0] = sides.Helpers.Length;
            foreach (var helper in window.Around(receiver))
            {
                counts[0]--;
                var first = Array.FindIndex(audits, audit => audit(sides.Helpers[helper], sides.Receivers[receiver]) is not null);
                if (first >= 0) counts[first]++;
                else found.Add(new(helper, receiver, scores.Value(helper, receiver)));
            }
            found.Sort(starts[receiver], found.Count - starts[receiver], ByHelper);
            starts[receiver + 1] = found.Count;
        }
        return new(found, starts, excluded);
    }

    /// <summary>Helpers in a box of latitudes and longitudes that surely holds the circle of the distance limit.</summary>
    private sealed class Window
    {
        private readonly MatchSides _sides;
        private readonly int[] _byLatitude;
        private readonly double[] _latitudes;
        private readonly double[] _longitudes;
        private readonly double _degrees;

        public Window(MatchSides sides)
        {
            _sides = sides;
            _byLatitude = [.. Enumerable.Range(0, sides.Helpers.Length).Where(helper => sides.Helpers[helper].Location is not null)
                .OrderBy(helper => sides.Helpers[helper].Location!.Value.LatitudeDegrees)];
            _latitudes = Array.ConvertAll(_byLatitude, helper => sides.Helpers[helper].Location!.Value.LatitudeDegrees);
            _longitudes = Array.ConvertAll(_byLatitude, helper => sides.Helpers[helper].Location!.Value.LongitudeDegrees);
            // One degree of latitude is never shorter than this on the sphere, so the window is wide enough.
            _degrees = sides.Inputs.Policy.MaxDistanceKm / 111.19 * 1.001 + 1e-6;
        }

        public IEnumerable<int> Around(int receiver)
        {
            if (_sides.Receivers[receiver].Location is not { } here) yield break;
            // Along the parallel nearest to a pole of the window a degree is shortest; where that says nothing, every longitude is looked at.
            var shrink = Math.Cos(double.DegreesToRadians(Math.Min(90, Math.Abs(here.LatitudeDegrees) + _degrees)));
            var east = shrink > 0.01 ? Math.Min(360, 1.1 * _degrees / shrink) : 360;
            for (var at = First(here.LatitudeDegrees - _degrees); at < _latitudes.Length && _latitudes[at] <= here.LatitudeDegrees + _degrees; at++)
            {
                var apart = Math.Abs(_longitudes[at] - here.LongitudeDegrees);
                if (Math.Min(apart, 360 - apart) <= east) yield return _byLatitude[at];
            }
        }

        private int First(double latitude)
        {
            var at = Array.BinarySearch(_latitudes, latitude);
            if (at < 0) return ~at;
            while (at > 0 && _latitudes[at - 1] >= latitude) at--;
            return at;
        }
    }
}
