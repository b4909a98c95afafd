using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Heads that follow the expert card: whole units a point of the index, so that a pair with the higher index always has the higher log-odds
/// and the higher benefit.
/// </summary>
internal static class IndexHeads
{
    // Half of what a head may give is left to the level.
    private const double MostUnits = CardReader.LargestHeadPoint * 0.9;
    private const double PointsPerIndex = 10_000;

    /// <summary>Whole units of a head a point of the index, at most as many as fit.</summary>
    public static double Factor(Card index, double slope)
    {
        var largest = Math.Max(1, Math.Abs((double)index.BasePoints)
            + index.Features.Sum(line => line.Curve.Points.Max(points => Math.Abs((double)points))));
        return Math.Clamp(CurvePoints.RoundHalfAway(slope * ScoreModel.Unit / PointsPerIndex), 0, Math.Max(1, Math.Floor(MostUnits / largest)));
    }

    /// <summary>Both heads where nothing can be learnt.</summary>
    /// <param name="index">The expert card.</param>
    /// <param name="rows">Pairs that tell what is typical; may be empty.</param>
    /// <param name="set">The same, for the mean improvement; null where there are no rows.</param>
    /// <param name="limits">The default slopes.</param>
    public static Heads RuleBased(Card index, TrainingRow[] rows, TrainingSet? set, TrainingLimits limits)
    {
        var least = LeastIndex(index);
        var chance = Factor(index, limits.ChanceSlope);
        var scale = set is null ? 1 : BenefitScale(set, limits);
        var benefit = Math.Max(1, Factor(index, limits.BenefitSlope * scale));
        return new Heads(
            HeadShape.CardOf("chance", "rule-based", Constant(index, chance, limits.ChanceStart, least), HeadShapes.OfIndex(index, chance, rows)),
            HeadShape.CardOf("benefit", "rule-based", Constant(index, benefit, limits.BenefitStart * scale, least), HeadShapes.OfIndex(index, benefit, rows)),
            set?.Features ?? []);
    }

    /// <summary>A head with a slope and a level over the index.</summary>
    public static Card Fitted(string head, TrainingSet set, IndexFit fit)
    {
        var factor = Factor(set.Index, fit.Slope);
        return HeadShape.CardOf(head, "fitted-index", fit.Level * ScoreModel.Unit + factor * set.Index.BasePoints, HeadShapes.Of(set, factor));
    }

    /// <summary>The benefit head of the default shape over a set, scaled to the mean improvement where one was assessed.</summary>
    public static Card DefaultBenefit(TrainingSet set, TrainingLimits limits)
    {
        var scale = BenefitScale(set, limits);
        return Fitted("benefit", set, new IndexFit(limits.BenefitSlope * scale, (limits.BenefitStart - limits.BenefitSlope * LeastIndex(set.Index)) * scale));
    }

    private static double Constant(Card index, double factor, double start, double least) =>
        CurvePoints.RoundHalfAway(start * ScoreModel.Unit) + factor * (index.BasePoints - least * PointsPerIndex);

    private static double LeastIndex(Card index) => (index.BasePoints + index.Features.Sum(line => (double)line.Curve.Points.Min())) / PointsPerIndex;

    private static double BenefitScale(TrainingSet set, TrainingLimits limits)
    {
        var index = new IndexColumn(set.Index, set.Features);
        var least = LeastIndex(set.Index);
        var (improvement, shape) = (0d, 0d);
        for (var i = 0; i < set.Count; i++)
        {
            if (double.IsNaN(set.Improvement[i])) continue;
            improvement += set.Weight[i] * set.Improvement[i];
            shape += set.Weight[i] * (limits.BenefitStart + limits.BenefitSlope * (index.Of(set.Values[i]) - least));
        }
        return improvement > 0 ? improvement / shape : 1;
    }
}
