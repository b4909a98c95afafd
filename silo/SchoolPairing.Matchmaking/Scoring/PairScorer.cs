using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// A card on given schools: what one school decides is summed beforehand, the pair loop only reads the features that need both schools.
/// Immutable; threads may share it.
/// </summary>
public sealed class PairScorer
{
    // 512 values and 512 sums are 8 KiB: they stay in the first-level cache beside the curves.
    private const int TilePairs = 512;

    private readonly CompiledCard card;
    private readonly PairSums sums;

    internal PairScorer(CompiledCard card, MatchSides sides) => (this.card, sums) = (card, new PairSums([card], sides));

    /// <summary>The score of every pair. Allocates nothing; bit-equal for any order, batch or place of a pair.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="points">Filled with one score a pair; same length.</param>
    public void Score(CandidatePairs pairs, Span<long> points) => Score(PairSlice.Of(pairs), points);

    internal void Score(PairSlice pairs, Span<long> points)
    {
        if (points.Length != pairs.Count) throw new ArgumentException("one score a pair", nameof(points));
        Span<double> values = stackalloc double[TilePairs];
        Span<double> scores = stackalloc double[TilePairs];
        for (var start = 0; start < pairs.Count; start += TilePairs)
        {
            var tile = pairs.Slice(start, Math.Min(TilePairs, pairs.Count - start));
            sums.Fill(tile, values[..tile.Count], scores[..tile.Count]);
            for (var i = 0; i < tile.Count; i++) points[start + i] = (long)scores[i];
        }
    }

    /// <summary>
    /// Base points and what each feature adds for one pair, in the card's order; their sum is exactly the score. A feature of which the
    /// inputs say nothing counts the same for every pair, so its points are part of the base.
    /// </summary>
    /// <param name="helperIndex">Index of the helper.</param>
    /// <param name="receiverIndex">Index of the receiver.</param>
    /// <param name="distanceMeters">Great circle, rounded to a metre as in the candidates.</param>
    /// <param name="travelMinutes">-1 where unknown.</param>
    public (long BasePoints, ImmutableArray<Contribution> Contributions) Explain(
        int helperIndex, int receiverIndex, double distanceMeters, int travelMinutes)
    {
        long basePoints = card.Card.BasePoints;
        var contributions = ImmutableArray.CreateBuilder<Contribution>(card.Features.Length);
        foreach (var (column, (feature, curve)) in sums.Columns.Zip(card.Features))
        {
            var value = FeatureValues.ValueOf(column, helperIndex, receiverIndex, distanceMeters, travelMinutes);
            var points = curve.At(value ?? double.NaN);
            if (feature.IsGiven(sums.Schools.Sides.Inputs)) contributions.Add(new Contribution(feature.Id, value, points));
            else basePoints += points;
        }
        return (basePoints, contributions.DrainToImmutable());
    }
}
