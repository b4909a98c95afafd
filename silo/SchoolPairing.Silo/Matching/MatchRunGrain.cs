using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>One run. Whenever it is activated without an outcome it stands in the solve queue, so nothing can leave it behind.</summary>
[GrainType("match-run")]
internal sealed partial class MatchRunGrain(
    IGrainContext context, GrainStorage storage, SolveQueue queue, SideWorker worker, TimeProvider clock, ILogger<MatchRunGrain> logger)
    : IMatchRunGrain, IMatchRunWork, IGrainBase
{
    private readonly StoredState<MatchRunDocument> state = storage.StateOf<MatchRunDocument>(GrainStorage.MatchRun, context);
    private MatchOutcome? outcome;

    public IGrainContext GrainContext => context;

    private MatchRunId Id => MatchRunId.Of(context.GrainId.Key.ToString()!);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        if (state.Value is { Stage: not MatchRunStage.Ended }) queue.Enqueue(Id.Value);
        return Task.CompletedTask;
    }

    public Task<Answer<MatchRunState>> Get() => Task.FromResult(
        state.Value is { } run ? Answer<MatchRunState>.Of(Seen(run)) : Answer<MatchRunState>.Refuse(Unknown()));

    public async Task<Answer<MatchRunState>> Cancel(CommandId command)
    {
        if (state.Value is not { } run) return Answer<MatchRunState>.Refuse(Unknown());
        var target = $"match-run/{Id}/cancel";
        if (storage.Read(rows => CommandLedger.Find<MatchRunState>(rows, target, command)) is { } first) return Answer<MatchRunState>.Of(first);
        if (run.Stage == MatchRunStage.Ended) return Answer<MatchRunState>.Of(Seen(run));
        var beforeStart = run.Stage == MatchRunStage.Queued;
        var next = beforeStart ? run.EndedAt(default) with { CancelAsked = true } : run with { CancelAsked = true };
        var answer = Seen(next);
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.RunCancelled, Id.Value, ("plan", run.Plan.Value));
        await state.Write(next, rows =>
        {
            if (beforeStart) MatchRunTable.End(rows, Id, Packed(new MatchOutcome.Cancelled()), clock.GetUtcNow());
            CommandLedger.Add(rows, target, command, PackedJson.Pack(answer));
            AuditTable.Append(rows, act);
        });
        RunCancelled(Id);
        queue.Find(Id.Value)?.Cancel();
        return Answer<MatchRunState>.Of(answer);
    }

    public async Task<Answer<MatchOutcome>> Outcome()
    {
        if (state.Value is not { } run) return Answer<MatchOutcome>.Refuse(Unknown());
        if (run.Stage != MatchRunStage.Ended)
            return Answer<MatchOutcome>.Refuse(Refusal.Of(RefusalCode.WrongRunState, ("run", Id.Value), ("state", run.Stage.ToString())));
        outcome ??= await worker.Run(() => PackedJson.Unpack<MatchOutcome>(storage.Read(rows => MatchRunTable.Outcome(rows, Id))));
        return Answer<MatchOutcome>.Of(outcome);
    }

    public async Task<bool> Begin()
    {
        if (state.Value is not { Stage: not MatchRunStage.Ended } run) return false;
        if (run.CancelAsked)
        {
            // The cancel was acknowledged, then the process ended before the engine heard of it.
            await Write(run.EndedAt(default), Packed(new MatchOutcome.Cancelled()));
            return false;
        }
        await state.Write(run.BegunOnceMore(), _ => { });
        if (run.Begun > 0) RunBegunAgain(Id, run.Begun + 1);
        return true;
    }

    public async Task End(EndedRun ended)
    {
        if (state.Value is not { Stage: not MatchRunStage.Ended } run) return;
        await Write(run.EndedAt(ended.Last), ended.Packed);
        outcome = ended.Outcome;
        RunEnded(Id, ended.Outcome.GetType().Name, state.Value.Begun);
    }

    private Task Write(MatchRunDocument ended, byte[] packed) =>
        state.Write(ended, rows => MatchRunTable.End(rows, Id, packed, clock.GetUtcNow()));

    private static byte[] Packed(MatchOutcome outcome) => PackedJson.Pack(outcome);

    // Queues it where it is not queued: were its last worker interrupted, whoever asks sets it going again.
    private MatchRunState Seen(MatchRunDocument run) =>
        run.Seen(Id, run.Stage == MatchRunStage.Ended ? default : queue.Enqueue(Id.Value).Progress);

    private Refusal Unknown() => Refusal.Of(RefusalCode.UnknownRun, ("run", Id.Value));
}
