using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Benchmarks.Scoring;

/// <summary>The same features and curves pair by pair, feature by feature: no tiles, no vectors, nothing summed by school.</summary>
internal sealed class PlainScorer
{
    private readonly (PairColumn Column, CompiledCurve Curve)[] lines;
    private readonly long basePoints;

    public PlainScorer(CompiledCard card, MatchSides sides)
    {
        var schools = new PairSchools(sides);
        lines = [.. card.Features.Select(line => (line.Feature.Column(schools), line.Curve))];
        basePoints = card.Card.BasePoints;
    }

    public void Score(CandidatePairs pairs, long[] points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var sum = basePoints;
            foreach (var (column, curve) in lines)
            {
                var value = 0d;
                column.Fill(PairSlice.Of(pairs).Slice(i, 1), new(ref value));
                sum += curve.At(value);
            }
            points[i] = sum;
        }
    }
}
