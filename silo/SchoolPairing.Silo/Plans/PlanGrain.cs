using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Plans;

/// <summary>One year's plan: its settings and its runs.</summary>
[GrainType("plan")]
internal sealed partial class PlanGrain(
    IGrainContext context, GrainStorage storage, PlanDesk desk, SideWorker worker, IGrainFactory grains, TimeProvider clock, ILogger<PlanGrain> logger)
    : IPlanGrain, IGrainBase
{
    private readonly StoredState<PlanDocument> state = storage.StateOf<PlanDocument>(GrainStorage.Plan, context);

    public IGrainContext GrainContext => context;

    private PlanId Id => PlanId.Of(context.GrainId.Key.ToString()!);

    private PlanDocument Document => state.Value ?? new();

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        return Task.CompletedTask;
    }

    public Task<PlanState> Get() => Task.FromResult(StateAt(state.Version, Document));

    public async Task<Answer<PlanState>> Check(ConfigurePlan command, ImportFile schools)
    {
        var settings = await worker.Run(() => desk.ReadSettings(Id, command, schools));
        return settings.Accepted ? Answer<PlanState>.Of(StateAt(state.Version + 1, With(command, settings.Value))) : Answer<PlanState>.Refuse(settings.Refusals);
    }

    public async Task<Answer<PlanState>> Configure(ConfigurePlan command)
    {
        var target = $"plan/{Id}/configure";
        if (storage.Read(rows => CommandLedger.Find<PlanState>(rows, target, command.Command)) is { } first) return Answer<PlanState>.Of(first);
        var settings = PlanName.Fits(Id.Value) ? await worker.Run(() => desk.ReadSettings(Id, command))
            : Answer<PlanSettings>.Refuse(EmbeddedSiloOptions.Fault("plan", Id.Value, PlanName.Allowed));
        if (!settings.Accepted)
        {
            PlanRefused(Id, settings.Refusals[0].Code);
            return Answer<PlanState>.Refuse(settings.Refusals);
        }
        var next = With(command, settings.Value);
        var answer = StateAt(state.Version + 1, next);
        var content = await worker.Run(() => PackedJson.Pack(settings.Value));
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.PlanConfigured, Id.Value,
            ("profile", command.Profile.Value), ("version", answer.Version), ("decisions", settings.Value.Decisions.Length));
        await state.Write(next, rows =>
        {
            PlanSettingsTable.Write(rows, Id, content);
            CommandLedger.Add(rows, target, command.Command, PackedJson.Pack(answer));
            AuditTable.Append(rows, act);
        });
        PlanConfigured(Id, state.Version);
        return Answer<PlanState>.Of(answer);
    }

    public async Task<Answer<StartedRun>> StartRun(CommandId command, long seed)
    {
        var target = $"plan/{Id}/start-run";
        if (storage.Read(rows => CommandLedger.Find<StartedRun>(rows, target, command)) is { } first) return Answer<StartedRun>.Of(first);
        if (Document.Profile is not { } profile)
            return Answer<StartedRun>.Refuse(Refusal.Of(RefusalCode.PlanNotConfigured, ("plan", Id.Value)));
        var inputs = await worker.Run(() => desk.Freeze(Id, profile, seed));
        if (!inputs.Accepted) return Answer<StartedRun>.Refuse(inputs.Refusals);

        var run = new StartedRun(MatchRunId.Of($"{Id}-{Document.Runs.Length + 1}"));
        var queued = MatchRunDocument.Queued(Id, inputs.Value.Hash, seed);
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.RunStarted, Id.Value,
            ("run", run.Run.Value), ("inputs", inputs.Value.Hash), ("seed", seed));
        await state.Write(Document with { Runs = Document.Runs.Add(run.Run) }, rows =>
        {
            MatchRunTable.Add(rows, run.Run, queued, inputs.Value, clock.GetUtcNow());
            CommandLedger.Add(rows, target, command, PackedJson.Pack(run));
            AuditTable.Append(rows, act);
        });
        RunStarted(Id, run.Run, inputs.Value.Hash, inputs.Value.Schools);
        // The first call activates the run, which queues itself; were it lost, the sweep of the next start would make it.
        await grains.GetGrain<IMatchRunGrain>(run.Run.Value).Get();
        return Answer<StartedRun>.Of(run);
    }

    public async Task<Answer<ScoredCandidates>> Score() => Document.Profile is { } profile
        ? await worker.Run(() => desk.Score(Id, profile))
        : Answer<ScoredCandidates>.Refuse(Refusal.Of(RefusalCode.PlanNotConfigured, ("plan", Id.Value)));

    public Task<Answer<CandidateCount>> CountCandidates(ConfigurePlan command) => worker.Run(() => desk.CountCandidates(Id, command));

    private PlanDocument With(ConfigurePlan command, PlanSettings settings) => Document with { Profile = command.Profile, Policy = settings.Policy, Lists = settings.Lists };

    private PlanState StateAt(long version, PlanDocument document) => new(Id, version, document.Policy, document.Profile, document.Runs, document.Lists);
}
