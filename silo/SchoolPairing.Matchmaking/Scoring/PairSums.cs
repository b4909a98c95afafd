using System.Collections.Immutable;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// Cards of the same features in the same order on given schools: each feature of a pair is worked out once for all of them. Because every
/// contribution is an integer, what one school decides can be summed beforehand without changing any sum.
/// </summary>
internal sealed class PairSums
{
    private readonly ImmutableArray<CompiledCard> cards;
    private readonly PairColumn[] pairColumns;
    private readonly CompiledCurve[][] curves;
    private readonly int[][] helperPoints;
    private readonly int[][] receiverPoints;

    public PairSums(ImmutableArray<CompiledCard> cards, MatchSides sides)
    {
        this.cards = cards;
        Schools = new PairSchools(sides);
        Columns = [.. cards[0].Features.Select(line => line.Feature.Column(Schools))];
        helperPoints = [.. cards.Select(_ => new int[sides.Helpers.Length])];
        receiverPoints = [.. cards.Select(_ => new int[sides.Receivers.Length * Schools.StageSets.Length])];
        var rest = new List<int>();
        for (var feature = 0; feature < Columns.Length; feature++)
            if (Columns[feature] is HelperColumn helper) AddPoints(helper.Values, feature, helperPoints);
            else if (Columns[feature] is ReceiverColumn receiver) AddPoints(receiver.Values, feature, receiverPoints);
            else rest.Add(feature);
        pairColumns = [.. rest.Select(feature => Columns[feature])];
        curves = [.. rest.Select(feature => cards.Select(card => card.Features[feature].Curve).ToArray())];
    }

    public PairSchools Schools { get; }

    /// <summary>By feature, in the cards' order.</summary>
    public PairColumn[] Columns { get; }

    /// <summary>The sums of a tile of pairs by every card, as whole numbers. Allocates nothing; bit-equal for any order, batch or place of a pair.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="values">Room for one number a pair.</param>
    /// <param name="sums">By card, then by pair.</param>
    public void Fill(in PairSlice tile, Span<double> values, Span<double> sums)
    {
        sums.Clear();
        for (var column = 0; column < pairColumns.Length; column++)
        {
            pairColumns[column].Fill(tile, values);
            var own = curves[column];
            if (own.Length == 2) CompiledCurve.AddTo(values, own[0], sums[..tile.Count], own[1], sums.Slice(tile.Count, tile.Count));
            else
                for (var card = 0; card < own.Length; card++) own[card].AddTo(values, sums.Slice(card * tile.Count, tile.Count));
        }
        for (var card = 0; card < cards.Length; card++)
        {
            var mine = sums.Slice(card * tile.Count, tile.Count);
            var (helpers, receivers, basePoints) = (helperPoints[card], receiverPoints[card], cards[card].Card.BasePoints);
            for (var i = 0; i < mine.Length; i++)
                mine[i] += (long)basePoints + helpers[tile.Helper[i]] + receivers[Schools.Cell(tile.Helper[i], tile.Receiver[i])];
        }
    }

    private void AddPoints(double[] values, int feature, int[][] points)
    {
        for (var card = 0; card < cards.Length; card++)
            for (var i = 0; i < values.Length; i++) points[card][i] += cards[card].Features[feature].Curve.At(values[i]);
    }
}
