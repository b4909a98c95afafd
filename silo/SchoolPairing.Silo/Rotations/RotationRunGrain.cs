using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>One rotation run. Whenever it is activated without an outcome it stands in the queue, so nothing can leave it behind.</summary>
[GrainType("rotation-run")]
internal sealed partial class RotationRunGrain(
    IGrainContext context, GrainStorage storage, RotationQueue queue, SideWorker worker, TimeProvider clock, ILogger<RotationRunGrain> logger)
    : IRotationRunGrain, IRotationRunWork, IGrainBase
{
    private readonly StoredState<RotationRunDocument> state = storage.StateOf<RotationRunDocument>(GrainStorage.RotationRun, context);
    private RotationOutcome? outcome;

    public IGrainContext GrainContext => context;

    private RotationRunId Id => RotationRunId.Of(context.GrainId.Key.ToString()!);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        if (state.Value is { Stage: not RotationRunStage.Ended }) queue.Enqueue(Id.Value);
        return Task.CompletedTask;
    }

    public Task<Answer<RotationRunState>> Get() => Task.FromResult(
        state.Value is { } run ? Answer<RotationRunState>.Of(Seen(run)) : Answer<RotationRunState>.Refuse(Unknown()));

    public async Task<Answer<RotationRunState>> Cancel(CommandId command)
    {
        if (state.Value is not { } run) return Answer<RotationRunState>.Refuse(Unknown());
        var target = $"rotation-run/{Id}/cancel";
        if (storage.Read(rows => CommandLedger.Find<RotationRunState>(rows, target, command)) is { } first) return Answer<RotationRunState>.Of(first);
        if (run.Stage == RotationRunStage.Ended) return Answer<RotationRunState>.Of(Seen(run));
        var beforeStart = run.Stage == RotationRunStage.Queued;
        var next = beforeStart ? run.EndedAt(default) with { CancelAsked = true } : run with { CancelAsked = true };
        var answer = Seen(next);
        var ended = EndedRotation.Of(new RotationOutcome.Cancelled(), default);
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.RotationRunCancelled, Id.Value, ("plan", run.Plan.Value));
        await state.Write(next, rows =>
        {
            if (beforeStart) RotationRunTable.End(rows, Id, ended, clock.GetUtcNow());
            CommandLedger.Add(rows, target, command, PackedJson.Pack(answer));
            AuditTable.Append(rows, act);
        });
        RunCancelled(Id);
        queue.Find(Id.Value)?.Cancel();
        return Answer<RotationRunState>.Of(answer);
    }

    public async Task<Answer<RotationOutcome>> Outcome()
    {
        if (state.Value is not { } run) return Answer<RotationOutcome>.Refuse(Unknown());
        if (run.Stage != RotationRunStage.Ended)
            return Answer<RotationOutcome>.Refuse(Refusal.Of(RefusalCode.WrongRunState, ("run", Id.Value), ("state", run.Stage.ToString())));
        outcome ??= await worker.Run(() => PackedJson.Unpack<RotationOutcome>(storage.Read(rows => RotationRunTable.Outcome(rows, Id))));
        return Answer<RotationOutcome>.Of(outcome);
    }

    public async Task<Answer<RotationInputs>> Inputs() => state.Value is null ? Answer<RotationInputs>.Refuse(Unknown())
        : Answer<RotationInputs>.Of(await worker.Run(() => PackedJson.Unpack<RotationInputs>(storage.Read(rows => RotationRunTable.Inputs(rows, Id)))));

    public async Task<int?> Begin()
    {
        if (state.Value is not { Stage: not RotationRunStage.Ended } run) return null;
        if (run.CancelAsked)
        {
            // The cancel was acknowledged, then the process ended before the engine heard of it.
            await Write(run.EndedAt(default), EndedRotation.Of(new RotationOutcome.Cancelled(), default));
            return null;
        }
        await state.Write(run.BegunOnceMore(), _ => { });
        if (run.Begun > 0) RunBegunAgain(Id, run.Begun + 1);
        return run.Seconds;
    }

    public async Task End(EndedRotation ended)
    {
        if (state.Value is not { Stage: not RotationRunStage.Ended } run) return;
        await Write(run.EndedAt(ended.Last), ended);
        outcome = ended.Outcome;
        RunEnded(Id, ended.Outcome.GetType().Name, state.Value.Begun);
    }

    private Task Write(RotationRunDocument ended, EndedRotation how) => state.Write(ended, rows => RotationRunTable.End(rows, Id, how, clock.GetUtcNow()));

    // Queues it where it is not queued: were its last worker interrupted, whoever asks sets it going again.
    private RotationRunState Seen(RotationRunDocument run) => run.Seen(Id, run.Stage == RotationRunStage.Ended ? default : queue.Enqueue(Id.Value).Progress);

    private Refusal Unknown() => Refusal.Of(RefusalCode.UnknownRun, ("run", Id.Value));

    [LoggerMessage(EventId = 1711, EventName = nameof(RunEnded), Level = LogLevel.Information, Message = "Rotation run {Run} ended as {Outcome} after {Attempts} attempts")]
    private partial void RunEnded(RotationRunId run, string outcome, int attempts);

    [LoggerMessage(EventId = 1712, EventName = nameof(RunCancelled), Level = LogLevel.Information, Message = "Rotation run {Run} was cancelled")]
    private partial void RunCancelled(RotationRunId run);

    [LoggerMessage(EventId = 1713, EventName = nameof(RunBegunAgain), Level = LogLevel.Warning,
        Message = "Rotation run {Run} was begun again from its frozen inputs, attempt {Attempts}")]
    private partial void RunBegunAgain(RotationRunId run, int attempts);
}
