using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>What the worker tells a training. Inside the silo only.</summary>
[Alias("SchoolPairing.ITrainingRunWork")]
internal interface ITrainingRunWork : IGrainWithStringKey
{
    /// <summary>The trainer is about to begin; false where the training ended meanwhile and must not begin.</summary>
    [Alias("Begin")]
    Task<bool> Begin();

    /// <summary>The trainer ended. A training that already has an outcome keeps it.</summary>
    [Alias("End")]
    Task End(EndedTraining ended);
}

/// <summary>How the trainer ended.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Packed">The same as it is stored.</param>
/// <param name="Model">The model that the registry is to keep; null where there is none.</param>
/// <param name="Last">Last progress.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.EndedTraining")]
internal sealed record EndedTraining(TrainingOutcome Outcome, byte[] Packed, StoredModel? Model, TrainingProgress Last)
{
    public static EndedTraining Of(TrainingRunId run, TrainingOutcome outcome, TrainingProgress last) =>
        new(outcome, PackedJson.Pack(outcome), outcome is TrainingOutcome.Trained trained ? StoredModel.Of(run, trained) : null, last);
}
