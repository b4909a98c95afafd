using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>The learnt models of a bureau and which of them scores. Key: "main". Every model that a training ends with is here as a candidate.</summary>
[Alias("SchoolPairing.IModelRegistryGrain")]
public interface IModelRegistryGrain : IGrainWithStringKey
{
    /// <summary>
    /// Lets a model score from now on. Refused with <see cref="RefusalCode.ModelNotPromoted"/> where its gate did not promote it, unless
    /// the command says that it is a fallback and the model follows the expert card (rule-based or a fitted expert card).
    /// </summary>
    /// <param name="command">Which model.</param>
    [Alias("Use")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ModelRegistryState>> Use(UseModel command);

    /// <summary>Goes back to what scored before, step by step; before the first model no model is in use, and a policy that wants one is refused with <see cref="RefusalCode.NoModelInUse"/>. Refused where nothing was before.</summary>
    /// <param name="command">Caller's id.</param>
    [Alias("Rollback")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ModelRegistryState>> Rollback(CommandId command);

    /// <summary>All models.</summary>
    [Alias("Get")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<ModelRegistryState> Get();

    /// <summary>A model by the hash of its content.</summary>
    /// <param name="hash">As in the list.</param>
    [Alias("Model")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ScoreModel>> Model(string hash);

    /// <summary>Reads a model file as a match would, storing nothing: the model, or every fault with its JSON path.</summary>
    /// <param name="file">A file that a training wrote, or somebody's by hand.</param>
    [Alias("Judge")]
    [OpenTo(Role.CityPlanner, Role.Operator)]
    Task<Answer<ScoreModel>> Judge(ImportFile file);
}

/// <summary>Lets a model score.</summary>
/// <param name="Command">Caller's id; a repeat answers the first time's state.</param>
/// <param name="Model">Hash of the model; null: no model, the expert card that a policy names scores.</param>
/// <param name="Fallback">The planner takes a model that follows the expert card although its gate did not promote it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.UseModel")]
public sealed record UseModel(CommandId Command, string? Model, bool Fallback);

/// <summary>Whether a model scores.</summary>
public enum ModelState
{
    /// <summary>Never used.</summary>
    Candidate = 1,
    /// <summary>Scores now.</summary>
    InUse = 2,
    /// <summary>Was used before.</summary>
    Retired = 3,
}

/// <summary>One model of the registry.</summary>
/// <param name="Hash">SHA-256 of its compact JSON, lower-case hex.</param>
/// <param name="Id">Its name.</param>
/// <param name="Run">Training that made it.</param>
/// <param name="Stage">How far it has left the expert card.</param>
/// <param name="Gate">Whether it may be used, and why.</param>
/// <param name="TrainedOn">Where it comes from.</param>
/// <param name="State">Candidate, in use or retired.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RegisteredModel")]
public sealed record RegisteredModel(
    string Hash, string Id, TrainingRunId Run, LearningStage Stage, GateResult Gate, TrainingSource TrainedOn, ModelState State);

/// <summary>The registry as it stands.</summary>
/// <param name="Version">Counts changes of what is in use.</param>
/// <param name="InUse">Hash of the model in use; null: the expert card scores.</param>
/// <param name="Models">Newest first, then by hash.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ModelRegistryState")]
public sealed record ModelRegistryState(long Version, string? InUse, ImmutableArray<RegisteredModel> Models);
