using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Learns a model from past pairs.</summary>
public static class Trainer
{
    /// <summary>Trains; refuses every history as long as no learner is bound.</summary>
    /// <param name="inputs">What to learn from.</param>
    /// <param name="report">Told the phases.</param>
    /// <param name="cancel">Looked at between fits.</param>
    public static TrainingOutcome Train(TrainingInputs inputs, Action<TrainingProgress> report, CancellationToken cancel) =>
        new TrainingOutcome.Refused([Refusal.Of(RefusalCode.UnknownName, ("kind", "learner"), ("value", "champion"), ("known", ""))]);
}
