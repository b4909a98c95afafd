using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Learns the heads of a stage, and anew on resampled receivers.</summary>
internal sealed class HeadLearner(TrainingData data, TrainingLimits limits)
{
    private RampBasis? basis;

    /// <summary>Both heads.</summary>
    public Heads Learn(LearningStage stage, CancellationToken cancel) => stage == LearningStage.RuleBased
        ? IndexHeads.RuleBased(data.Set.Index, data.Rows, data.Rows.Length == 0 ? null : data.Set, limits)
        : Learn(stage, data.Set, cancel);

    /// <summary>As many resampled heads as the limits ask for; none where nothing was learnt. Fewer where a resample has one answer only, or heads out of range.</summary>
    public IReadOnlyList<Heads> Draws(LearningStage stage, long seed, Action<TrainingProgress> progress, CancellationToken cancel)
    {
        var draws = new List<Heads>();
        if (stage == LearningStage.RuleBased) return draws;
        var resamples = new ReceiverResamples(data.Set, seed);
        for (var i = 0; i < limits.Draws; i++)
        {
            progress(new TrainingProgress(TrainingPhase.Resampling, i, limits.Draws));
            cancel.ThrowIfCancellationRequested();
            if (resamples.Next() is { } set && Learn(stage, set, cancel) is var heads && ModelCheck.InRange(heads.Chance) && ModelCheck.InRange(heads.Benefit)) draws.Add(heads);
        }
        return draws;
    }

    private Heads Learn(LearningStage stage, TrainingSet set, CancellationToken cancel) => stage == LearningStage.FittedIndex
        ? new FittedIndexLearner(limits).Learn(set)
        : new ChampionLearner(limits).Learn(set, basis ??= RampBasis.Of(data.Set, limits.QuantileKnots), cancel);
}
