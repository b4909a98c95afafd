using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>The expert card with a slope and a level a head: two numbers each, which a handful of pairs can carry.</summary>
internal sealed class FittedIndexLearner(TrainingLimits? limits = null) : Learner
{
    private readonly TrainingLimits limits = limits ?? new();

    public override string Id => "fitted-index";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel) => Learn(set);

    /// <summary>Both heads.</summary>
    public Heads Learn(TrainingSet set)
    {
        var (benefit, reason) = BenefitOf(set);
        return new Heads(IndexHeads.Fitted("chance", set, ChanceOf(set)), benefit, set.Features, reason);
    }

    /// <summary>Slope and level of the log-odds; the slope is not above 0 where the answers contradict the index.</summary>
    public IndexFit ChanceOf(TrainingSet set) => IndexFit.OfChance(
        new IndexColumn(set.Index, set.Features).Of(set.Values), set.Accepted, set.Weight, limits.ChanceSlope, limits.ChanceSlope * limits.SlopeSpread);

    /// <summary>The benefit head, and why it is no more than it is; null where it was fitted as it should.</summary>
    public (Card Head, TrainingNote? Reason) BenefitOf(TrainingSet set)
    {
        var assessed = set.Take([.. Enumerable.Range(0, set.Count).Where(i => !double.IsNaN(set.Improvement[i]))]);
        if (assessed.Count < limits.BenefitFittedFrom)
            return (IndexHeads.DefaultBenefit(set, limits), TrainingNote.Of("few-assessments", ("assessed", NoteNumber.Of(assessed.Count)), ("needed", NoteNumber.Of(limits.BenefitFittedFrom))));
        var fit = IndexFit.OfBenefit(new IndexColumn(set.Index, set.Features).Of(assessed.Values), assessed.Improvement, assessed.Weight, limits.BenefitSlope);
        return fit.Slope > 0 ? (IndexHeads.Fitted("benefit", set, fit), null)
            : (IndexHeads.DefaultBenefit(set, limits), TrainingNote.Of("benefit-against-index", ("slope", NoteNumber.Of(fit.Slope)), ("assessed", NoteNumber.Of(assessed.Count))));
    }
}
