using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>One training. Whenever it is activated without an outcome it stands in the training queue, so nothing can leave it behind.</summary>
[GrainType("training-run")]
internal sealed partial class TrainingRunGrain(
    IGrainContext context, GrainStorage storage, TrainingDesk desk, TrainingQueue queue, SideWorker worker, TimeProvider clock, ILogger<TrainingRunGrain> logger)
    : ITrainingRunGrain, ITrainingRunWork, IGrainBase
{
    private readonly StoredState<TrainingRunDocument> state = storage.StateOf<TrainingRunDocument>(GrainStorage.TrainingRun, context);
    private TrainingOutcome? outcome;

    public IGrainContext GrainContext => context;

    private TrainingRunId Id => TrainingRunId.Of(context.GrainId.Key.ToString()!);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        if (state.Value is { Stage: not MatchRunStage.Ended }) queue.Enqueue(Id.Value);
        return Task.CompletedTask;
    }

    public async Task<Answer<TrainingRunState>> Start(StartTraining command)
    {
        var target = $"training-run/{Id}/start";
        if (storage.Read(rows => CommandLedger.Find<TrainingRunState>(rows, target, command.Command)) is { } first) return Answer<TrainingRunState>.Of(first);
        if (state.Value is { } started) return Answer<TrainingRunState>.Refuse(WrongState(started));
        var inputs = await worker.Run(() => desk.Freeze(command));
        if (!inputs.Accepted)
        {
            TrainingRefused(Id, inputs.Refusals[0].Code);
            return Answer<TrainingRunState>.Refuse(inputs.Refusals);
        }
        var next = new TrainingRunDocument { Stage = MatchRunStage.Queued, InputsHash = inputs.Value.Hash, Seed = command.Seed, History = inputs.Value.History };
        var answer = next.Seen(Id, new(TrainingPhase.Queued, 0, 0));
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.TrainingStarted, Id.Value,
            ("file", FileHash.Of(command.History)), ("profile", command.Profile.Value), ("inputs", next.InputsHash), ("rows", next.History.Used), ("seed", command.Seed));
        await state.Write(next, rows =>
        {
            TrainingRunTable.Add(rows, Id, inputs.Value, clock.GetUtcNow());
            CommandLedger.Add(rows, target, command.Command, PackedJson.Pack(answer));
            AuditTable.Append(rows, act);
        });
        TrainingStarted(Id, inputs.Value.Hash, inputs.Value.History.Used);
        queue.Enqueue(Id.Value);
        return Answer<TrainingRunState>.Of(answer);
    }

    public Task<Answer<TrainingRunState>> Get() => Task.FromResult(
        state.Value is { } run ? Answer<TrainingRunState>.Of(Seen(run)) : Answer<TrainingRunState>.Refuse(Unknown()));

    public async Task<Answer<TrainingRunState>> Cancel(CommandId command)
    {
        if (state.Value is not { } run) return Answer<TrainingRunState>.Refuse(Unknown());
        var target = $"training-run/{Id}/cancel";
        if (storage.Read(rows => CommandLedger.Find<TrainingRunState>(rows, target, command)) is { } first) return Answer<TrainingRunState>.Of(first);
        if (run.Stage == MatchRunStage.Ended) return Answer<TrainingRunState>.Of(Seen(run));
        var beforeStart = run.Stage == MatchRunStage.Queued;
        var next = beforeStart ? run.EndedAt(default, model: null) with { CancelAsked = true } : run with { CancelAsked = true };
        var answer = Seen(next);
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.TrainingCancelled, Id.Value);
        await state.Write(next, rows =>
        {
            if (beforeStart) TrainingRunTable.End(rows, Id, PackedJson.Pack<TrainingOutcome>(new TrainingOutcome.Cancelled()), clock.GetUtcNow());
            CommandLedger.Add(rows, target, command, PackedJson.Pack(answer));
            AuditTable.Append(rows, act);
        });
        TrainingCancelled(Id);
        queue.Find(Id.Value)?.Cancel();
        return Answer<TrainingRunState>.Of(answer);
    }

    public async Task<Answer<TrainingOutcome>> Outcome()
    {
        if (state.Value is not { } run) return Answer<TrainingOutcome>.Refuse(Unknown());
        if (run.Stage != MatchRunStage.Ended) return Answer<TrainingOutcome>.Refuse(WrongState(run));
        outcome ??= await worker.Run(() => PackedJson.Unpack<TrainingOutcome>(storage.Read(rows => TrainingRunTable.Outcome(rows, Id))));
        return Answer<TrainingOutcome>.Of(outcome);
    }

    public async Task<bool> Begin()
    {
        if (state.Value is not { Stage: not MatchRunStage.Ended } run) return false;
        if (run.CancelAsked)
        {
            // The cancel was acknowledged, then the process ended before the trainer heard of it.
            await Write(EndedTraining.Of(Id, new TrainingOutcome.Cancelled(), default));
            return false;
        }
        await state.Write(run.BegunOnceMore(), _ => { });
        if (run.Begun > 0) TrainingBegunAgain(Id, run.Begun + 1);
        return true;
    }

    public async Task End(EndedTraining ended)
    {
        if (state.Value is not { Stage: not MatchRunStage.Ended }) return;
        await Write(ended);
        outcome = ended.Outcome;
        TrainingEnded(Id, ended.Outcome.GetType().Name, ended.Model?.Hash ?? "none");
    }

    // Outcome and model are there together or not at all.
    private Task Write(EndedTraining ended) => state.Write(state.Value!.EndedAt(ended.Last, ended.Model?.Hash), rows =>
    {
        TrainingRunTable.End(rows, Id, ended.Packed, clock.GetUtcNow());
        if (ended.Model is { } model) ScoreModelTable.Add(rows, model);
    });

    // Queues it where it is not queued: were its last worker interrupted, whoever asks sets it going again.
    private TrainingRunState Seen(TrainingRunDocument run) =>
        run.Seen(Id, run.Stage == MatchRunStage.Ended ? default : queue.Enqueue(Id.Value).Progress);

    private Refusal Unknown() => Refusal.Of(RefusalCode.UnknownRun, ("run", Id.Value));

    private Refusal WrongState(TrainingRunDocument run) => Refusal.Of(RefusalCode.WrongRunState, ("run", Id.Value), ("state", run.Stage.ToString()));
}
