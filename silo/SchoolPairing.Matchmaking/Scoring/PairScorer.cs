using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// A card on given schools. Because every contribution is an integer, what one school decides can be summed beforehand without
/// changing any score: the pair loop only reads the features that need both schools. Immutable; threads may share it.
/// </summary>
public sealed class PairScorer
{
    // 512 values and 512 sums are 8 KiB: they stay in the first-level cache beside the curves.
    private const int TilePairs = 512;

    private readonly CompiledCard card;
    private readonly PairSchools schools;
    private readonly PairColumn[] columns;
    private readonly (PairColumn Column, CompiledCurve Curve)[] pairColumns;
    private readonly int[] helperPoints;
    private readonly int[] receiverPoints;

    internal PairScorer(CompiledCard card, MatchSides sides)
    {
        this.card = card;
        schools = new PairSchools(sides);
        helperPoints = new int[sides.Helpers.Length];
        receiverPoints = new int[sides.Receivers.Length * schools.StageSets.Length];
        columns = [.. card.Features.Select(line => line.Feature.Column(schools))];
        var rest = new List<(PairColumn, CompiledCurve)>();
        foreach (var (column, (_, curve)) in columns.Zip(card.Features))
        {
            if (column is HelperColumn helper) AddPoints(helper.Values, curve, helperPoints);
            else if (column is ReceiverColumn receiver) AddPoints(receiver.Values, curve, receiverPoints);
            else rest.Add((column, curve));
        }
        pairColumns = [.. rest];
    }

    /// <summary>The score of every pair. Allocates nothing; bit-equal for any order, batch or place of a pair.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="points">Filled with one score a pair; same length.</param>
    public void Score(CandidatePairs pairs, Span<long> points) => Score(PairSlice.Of(pairs), points);

    internal void Score(PairSlice pairs, Span<long> points)
    {
        if (points.Length != pairs.Count) throw new ArgumentException("one score a pair", nameof(points));
        Span<double> values = stackalloc double[TilePairs];
        Span<double> sums = stackalloc double[TilePairs];
        for (var start = 0; start < pairs.Count; start += TilePairs)
        {
            var tile = pairs.Slice(start, Math.Min(TilePairs, pairs.Count - start));
            ScoreTile(tile, values[..tile.Count], sums[..tile.Count], points.Slice(start, tile.Count));
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
        var contributions = ImmutableArray.CreateBuilder<Contribution>(columns.Length);
        foreach (var (column, (feature, curve)) in columns.Zip(card.Features))
        {
            var value = FeatureValues.ValueOf(column, helperIndex, receiverIndex, distanceMeters, travelMinutes);
            var points = curve.At(value ?? double.NaN);
            if (feature.IsGiven(schools.Sides.Inputs)) contributions.Add(new Contribution(feature.Id, value, points));
            else basePoints += points;
        }
        return (basePoints, contributions.DrainToImmutable());
    }

    private void ScoreTile(in PairSlice tile, Span<double> values, Span<double> sums, Span<long> points)
    {
        sums.Clear();
        foreach (var (column, curve) in pairColumns)
        {
            column.Fill(tile, values);
            curve.AddTo(values, sums);
        }
        for (var i = 0; i < points.Length; i++)
        {
            var (helper, receiver) = (tile.Helper[i], tile.Receiver[i]);
            points[i] = (long)card.Card.BasePoints + (int)sums[i] + helperPoints[helper] + receiverPoints[schools.Cell(helper, receiver)];
        }
    }

    private static void AddPoints(double[] values, CompiledCurve curve, int[] points)
    {
        for (var i = 0; i < values.Length; i++) points[i] += curve.At(values[i]);
    }
}
