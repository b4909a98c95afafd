using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Monotone additive curves shrunk to the expert card: ramps of every feature beside the index, which the ridge hardly feels. Few pairs leave
/// the card as it is, many bend it. Exported curves are what it predicts with.
/// </summary>
internal sealed class ChampionLearner(TrainingLimits? limits = null) : Learner
{
    private const double PointsPerIndex = 10_000;
    private readonly TrainingLimits limits = limits ?? new();

    public override string Id => "champion";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel) => Learn(set, RampBasis.Of(set, limits.QuantileKnots), cancel);

    /// <summary>Both heads on a basis that resamples of a set share.</summary>
    public Heads Learn(TrainingSet set, RampBasis basis, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var chance = ChanceOf(set, basis);
        cancel.ThrowIfCancellationRequested();
        var (benefit, reason) = BenefitOf(set, basis);
        return new Heads(Export("chance", set, basis, chance.Rises, chance.IndexSlope, chance.Level), benefit, set.Features, reason);
    }

    /// <summary>The chance before it is exported.</summary>
    public LogisticFit ChanceOf(TrainingSet set, RampBasis basis) => new(set, basis, new IndexColumn(set.Index, set.Features), limits);

    private (Card Head, TrainingNote? Reason) BenefitOf(TrainingSet set, RampBasis basis)
    {
        var assessed = set.Take([.. Enumerable.Range(0, set.Count).Where(i => !double.IsNaN(set.Improvement[i]))]);
        var (fitted, reason) = new FittedIndexLearner(limits).BenefitOf(set);
        if (reason is not null) return (fitted, reason);
        if (assessed.Count < limits.BenefitLearntFrom)
            return (fitted, TrainingNote.Of("benefit-fitted", ("assessed", NoteNumber.Of(assessed.Count)), ("needed", NoteNumber.Of(limits.BenefitLearntFrom))));
        var fit = new BenefitFit(assessed, basis, new IndexColumn(set.Index, set.Features), limits);
        return (Export("benefit", set, basis, fit.Rises, fit.IndexSlope, fit.Level), null);
    }

    private static Card Export(string head, TrainingSet set, RampBasis basis, double[][] rises, double indexSlope, double level)
    {
        var factor = indexSlope * ScoreModel.Unit / PointsPerIndex;
        return HeadShape.CardOf(head, "learnt", level * ScoreModel.Unit + factor * set.Index.BasePoints, HeadShapes.Of(set, factor, basis, rises));
    }
}
