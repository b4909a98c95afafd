using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>The curve of one feature in units of <see cref="ScoreModel.Unit"/>, not yet rounded.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Knots">Strictly rising.</param>
/// <param name="Values">One a knot.</param>
/// <param name="Missing">The value at which unknown stands: what the curve says at the fill; NaN where <paramref name="MissingUnits"/> says it.</param>
/// <param name="MissingUnits">Units of an unknown value where the data never know the feature.</param>
/// <param name="Mean">Mean over the eligible pairs.</param>
internal sealed record HeadShape(ScoreFeature Feature, double[] Knots, double[] Values, double Missing, double MissingUnits, double Mean)
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
        var missing = double.IsNaN(Missing) ? Whole(CurvePoints.RoundHalfAway(MissingUnits - mean)) : CurvePoints.At(curve, Missing);
        return new CardFeature(Feature.Id, Feature.Direction, curve, missing);
    }

    // Beyond an int the head is absurd: it stays out of range, so that the check of the model finds it.
    private static int Whole(double units) => (int)Math.Clamp(units, int.MinValue, int.MaxValue);
}
