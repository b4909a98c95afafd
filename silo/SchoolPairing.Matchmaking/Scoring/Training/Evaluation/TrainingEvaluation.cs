using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>How good a way of learning is. Nothing is measured yet, so every model stays a candidate.</summary>
internal static class TrainingEvaluation
{
    /// <summary>Parts without figures: the gate is closed and says why.</summary>
    /// <param name="inputs">All that it depends on.</param>
    /// <param name="clock">Time that passes, only for the seconds of the table.</param>
    /// <param name="progress">Told after every learner.</param>
    /// <param name="cancel">Looked at between fits.</param>
#pragma warning disable IDE0060 // what a measurement needs
    public static EvaluationParts Of(EvaluationInputs inputs, Func<TimeSpan> clock, Action<TrainingProgress> progress, CancellationToken cancel) =>
#pragma warning restore IDE0060
        new([], null, new GateResult(false, inputs.InUse?.Id ?? inputs.FittedIndex.Id, null, null, null, TrainingNote.Of("not-evaluated")), [], [], []);
}
