using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Plans.Files;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Which model scores. The models stand in their table, written by the trainings; here is only what is in use.</summary>
[GrainType("model-registry")]
internal sealed partial class ModelRegistryGrain(
    IGrainContext context, GrainStorage storage, SideWorker worker, TimeProvider clock, ILogger<ModelRegistryGrain> logger)
    : IModelRegistryGrain, IGrainBase
{
    /// <summary>There is one registry in a data folder.</summary>
    public const string TheRegistry = "main";

    private readonly StoredState<ModelRegistryDocument> state = storage.StateOf<ModelRegistryDocument>(GrainStorage.ModelRegistry, context);

    public IGrainContext GrainContext => context;

    private ModelRegistryDocument Document => state.Value ?? new();

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        return Task.CompletedTask;
    }

    public Task<ModelRegistryState> Get() => Task.FromResult(Seen(state.Version, Document));

    public Task<Answer<ScoreModel>> Model(string hash) => Task.FromResult(
        storage.Read(rows => ScoreModelTable.Find(rows, hash)) is { } model ? Answer<ScoreModel>.Of(model) : Answer<ScoreModel>.Refuse(Unknown(hash)));

    public Task<Answer<ScoreModel>> Judge(ImportFile file) => worker.Run(() => ModelFile.Read(file));

    public async Task<Answer<ModelRegistryState>> Use(UseModel command)
    {
        if (OtherRegistry() is { } other) return Answer<ModelRegistryState>.Refuse(other);
        const string target = "model-registry/" + TheRegistry + "/use";
        if (storage.Read(rows => CommandLedger.Find<ModelRegistryState>(rows, target, command.Command)) is { } first) return Answer<ModelRegistryState>.Of(first);
        if (command.Model is { } hash && Refused(hash, command.Fallback) is { } refusal)
        {
            ModelRefused(hash, refusal.Code);
            return Answer<ModelRegistryState>.Refuse(refusal);
        }
        var answer = await Write(Document.With(command.Model), target, command.Command, AuditActs.ModelUsed, command.Fallback);
        ModelUsed(command.Model ?? "none");
        return Answer<ModelRegistryState>.Of(answer);
    }

    public async Task<Answer<ModelRegistryState>> Rollback(CommandId command)
    {
        if (OtherRegistry() is { } other) return Answer<ModelRegistryState>.Refuse(other);
        const string target = "model-registry/" + TheRegistry + "/rollback";
        if (storage.Read(rows => CommandLedger.Find<ModelRegistryState>(rows, target, command)) is { } first) return Answer<ModelRegistryState>.Of(first);
        if (Document.Used.IsEmpty) return Answer<ModelRegistryState>.Refuse(Refusal.Of(RefusalCode.NothingToRollBack));
        var answer = await Write(Document.RolledBack(), target, command, AuditActs.ModelRolledBack, fallback: false);
        ModelRolledBack(answer.InUse ?? "none");
        return Answer<ModelRegistryState>.Of(answer);
    }

    private Refusal? Refused(string hash, bool fallback)
    {
        if (storage.Read(rows => ScoreModelTable.Entry(rows, hash)) is not { } model) return Unknown(hash);
        if (model.Gate.Promoted || (fallback && model.Stage is not LearningStage.Learnt)) return null;
        var reason = "§training." + model.Gate.Reason.Code;
        return Refusal.Of(RefusalCode.ModelNotPromoted,
            [("model", hash), ("reason", reason), .. model.Gate.Reason.Details.Where(detail => detail.Name is not ("model" or "reason")).Select(detail => (detail.Name, Readable(detail)))]);
    }

    // What it was held against is a model's id or a way of learning, which has a name.
    private static string Readable(Detail detail) =>
        detail.Name == "against" && Texts.Find("learner." + detail.Value, "en") is not null ? "§learner." + detail.Value : detail.Value;

    private async Task<ModelRegistryState> Write(ModelRegistryDocument next, string target, CommandId command, ActId act, bool fallback)
    {
        var answer = Seen(state.Version + 1, next);
        var done = AuditedAct.Of(clock.GetUtcNow(), act, TheRegistry, ("model", next.InUse ?? "none"), ("fallback", fallback ? "yes" : "no"));
        await state.Write(next, rows =>
        {
            CommandLedger.Add(rows, target, command, PackedJson.Pack(answer));
            AuditTable.Append(rows, done);
        });
        return answer;
    }

    private ModelRegistryState Seen(long version, ModelRegistryDocument document) => new(version, document.InUse,
    [
        .. storage.Read(ScoreModelTable.Entries).Select(model => model with
        {
            State = model.Hash == document.InUse ? ModelState.InUse : document.Ever.Contains(model.Hash) ? ModelState.Retired : ModelState.Candidate,
        }),
    ]);

    private Refusal Unknown(string hash) => Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.model"), ("value", hash),
        ("known", string.Join(", ", storage.Read(ScoreModelTable.Entries).Take(20).Select(model => model.Hash))));

    private Refusal? OtherRegistry() => context.GrainId.Key.ToString() is var key && key != TheRegistry
        ? Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.registry"), ("value", key!), ("known", TheRegistry))
        : null;

    [LoggerMessage(EventId = 1611, EventName = nameof(ModelUsed), Level = LogLevel.Information, Message = "Model {Model} scores from now on")]
    private partial void ModelUsed(string model);

    [LoggerMessage(EventId = 1612, EventName = nameof(ModelRefused), Level = LogLevel.Information, Message = "Refused to use model {Model}: {Code}")]
    private partial void ModelRefused(string model, RefusalCode code);

    [LoggerMessage(EventId = 1613, EventName = nameof(ModelRolledBack), Level = LogLevel.Information, Message = "Went back to model {Model}")]
    private partial void ModelRolledBack(string model);
}
