using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>How a training ended.</summary>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Trained), "trained")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record TrainingOutcome
{
    private protected TrainingOutcome() { }

    /// <summary>There is a model, perhaps only the expert card's; the report says how far it carries and whether it may be used.</summary>
    /// <param name="Model">The model.</param>
    /// <param name="Report">What was found.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingOutcome.Trained")]
    public sealed record Trained(ScoreModel Model, TrainingReport Report) : TrainingOutcome;

    /// <summary>The rows cannot be learnt from: nothing was made.</summary>
    /// <param name="Refusals">Every reason.</param>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingOutcome.Refused")]
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : TrainingOutcome;

    /// <summary>Somebody cancelled it.</summary>
    [GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingOutcome.Cancelled")]
    public sealed record Cancelled : TrainingOutcome;
}

/// <summary>Phases of a training, in order.</summary>
public enum TrainingPhase
{
    /// <summary>Accepted, waits for the worker.</summary>
    Queued = 1,
    /// <summary>Rows are read and judged.</summary>
    Judging = 2,
    /// <summary>The champion learns.</summary>
    Learning = 3,
    /// <summary>Challengers learn on the same split.</summary>
    Challengers = 4,
    /// <summary>Resampled champions, for the intervals.</summary>
    Resampling = 5,
    /// <summary>Gate, calibration, groups, drift.</summary>
    Evaluating = 6,
    /// <summary>Ended; the outcome is there.</summary>
    Done = 7,
}

/// <summary>Progress of a training.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Done">Steps of the phase that are done.</param>
/// <param name="Of">Steps that the phase has.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingProgress")]
public readonly record struct TrainingProgress([property: Id(0)] TrainingPhase Phase, [property: Id(1)] int Done, [property: Id(2)] int Of);
