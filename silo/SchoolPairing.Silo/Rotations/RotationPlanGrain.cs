using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>
/// The rotations of one plan: the one place where runs, what is published, requests and nominations meet. Commands take turns and are one transaction
/// each; questions read the state of the last commit and never wait for a command that is being computed.
/// </summary>
[GrainType("rotation-plan")]
internal sealed partial class RotationPlanGrain(IGrainContext context, GrainStorage storage, RotationWorkplace place, SideWorker worker, TimeProvider clock, ILogger<RotationPlanGrain> logger)
    : IRotationPlanGrain, IRotationPlanWork, IGrainBase
{
    private readonly StoredState<RotationPlanDocument> state = storage.StateOf<RotationPlanDocument>(GrainStorage.RotationPlan, context);

    // Replaced only after a commit; what a question began with it keeps to its end.
    private RotationPlan plan = null!;

    public IGrainContext GrainContext => context;

    private PlanId Id => PlanId.Of(context.GrainId.Key.ToString()!);

    private DateOnly Today => BureauClock.Today(clock);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        plan = storage.Read(rows => RotationPlanTable.Load(rows, Id, state.Value));
        return Task.CompletedTask;
    }

    /// <summary>Writes a change with all that belongs to it in one transaction; memory follows only after the commit.</summary>
    private async Task<Answer<T>> Commit<T>(RotationPlan next, CommandId command, Act act, T answer, Action<Rows>? more = null) where T : class
    {
        var (target, packed) = (Target<T>(), PackedJson.Pack(answer));
        await Commit(next, act, rows =>
        {
            more?.Invoke(rows);
            CommandLedger.Add(rows, target, command, packed);
        });
        return Answer<T>.Of(answer);
    }

    private async Task Commit(RotationPlan next, Act act, Action<Rows> more)
    {
        var audited = AuditedAct.Of(clock.GetUtcNow(), act.Kind, act.Subject ?? Id.Value, act.Details);
        var writes = await worker.Run(() => RotationPlanTable.Writes(plan, next));
        await state.Write(RotationPlanDocument.Of(next), rows =>
        {
            writes(rows);
            more(rows);
            AuditTable.Append(rows, audited);
        });
        plan = next;
        Changed(Id, act.Kind, next.Version);
    }

    /// <summary>Personal data are looked at: that is written down before they are handed out.</summary>
    private async Task Viewed(string whose, string page)
    {
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.PersonalDataViewed, whose, ("plan", Id.Value), ("page", page));
        await place.Writer.Write(rows => AuditTable.Append(rows, act));
    }

    // One space of command ids for each caller and kind of answer: nobody gets the answer to another one's command.
    private string Target<T>() => $"rotation-plan/{Id}/{Caller.Current!.Account}/{typeof(T).Name}";

    private T? FirstAnswer<T>(CommandId command) where T : class
    {
        var target = Target<T>();
        return storage.Read(rows => CommandLedger.Find<T>(rows, target, command));
    }

    private Refusal? Outdated(long expected) => expected == plan.Version ? null : RotationRefusals.Changed(expected, plan.Version);

    private PostingPages Postings(RotationPlan now, RegisterView view) => new(now, view, place.Teachers.Now(), Scope.Current, Today);

    private RequestPages Requests(RotationPlan now) => new(now, place.Register.View(), place.Teachers.Now(), Scope.Current);

    private static Answer<T> Refuse<T>(params IEnumerable<Refusal> refusals) where T : class => Answer<T>.Refuse(refusals);

    /// <summary>What is done, for the audit.</summary>
    private sealed record Act(ActId Kind, string? Subject = null, params (string Name, object Value)[] Details);

    [LoggerMessage(EventId = 1731, EventName = nameof(Changed), Level = LogLevel.Information, Message = "Rotation plan {Plan}: {Act}, now version {Version}")]
    private partial void Changed(PlanId plan, ActId act, long version);
}
