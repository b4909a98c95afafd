using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>The curve of one feature in units of <see cref="ScoreModel.Unit"/>, not yet rounded.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Knots">Strictly rising.</param>
/// <param name="Values">One a knot.</param>
/// <param name="Fill">An unknown value counts as this one; NaN where it counts as <paramref name="Missing"/> instead.</param>
/// <param name="Missing">What an unknown value counts where nothing stands in for it: the units of the card's points for it.</param>
/// <param name="Mean">Mean over the eligible pairs.</param>
internal sealed record HeadShape(ScoreFeature Feature, double[] Knots, double[] Values, double Fill, double Missing, double Mean)
{
    /// <summary>
    /// The head as a card: each curve relative to its mean over the eligible pairs, the means in the base, all rounded to whole units.
    /// Means are rounded first, so that multiples of whole units stay exact, and rounding cannot turn a monotone curve.
    /// </summary>
    public static Card CardOf(string head, string origin, double constant, IReadOnlyList<HeadShape> shapes)
    {
        var baseUnits = CurvePoints.RoundHalfAway(constant) + shapes.Sum(shape => CurvePoints.RoundHalfAway(shape.Mean));
        return new Card(1, head, new LocalText(Texts.Say("training.head." + head, "zh-CN"), Texts.Say("training.head." + head, "en")), origin,
            Whole(baseUnits), [.. shapes.Select(shape => shape.Line())]);
    }

    private CardFeature Line()
    {
        var mean = CurvePoints.RoundHalfAway(Mean);
        var curve = new Curve([.. Knots], [.. Values.Select(value => Whole(CurvePoints.RoundHalfAway(value - mean)))]);
        var missing = double.IsNaN(Fill) ? Whole(CurvePoints.RoundHalfAway(Missing - mean)) : CurvePoints.At(curve, Fill);
        return new CardFeature(Feature.Id, Feature.Direction, curve, missing);
    }

    // Beyond an int the head is absurd: it stays out of range, so that the check of the model finds it.
    private static int Whole(double units) => (int)Math.Clamp(units, int.MinValue, int.MaxValue);
}
