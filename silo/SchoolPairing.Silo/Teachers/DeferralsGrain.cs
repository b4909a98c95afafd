using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>
/// Requests for deferral. It keeps nothing in memory and writes no reason into any state, ledger, audit or log: the ledger of commands holds the number
/// of a request, from which a repeat is answered. A write that an import overtook fails and is tried again by the caller.
/// </summary>
[GrainType("deferrals")]
internal sealed partial class DeferralsGrain(
    IGrainContext context, GrainStorage storage, DatabaseWriter writer, TeacherDesk desk, DeferralRetention retention, TimeProvider clock, ILogger<DeferralsGrain> logger)
    : IDeferralsGrain, IDeferralsWork, IGrainBase
{
    internal const string TheDeferrals = "main";

    // A person decides; nobody waits for longer.
    private const int DaysToDecide = 15;

    public IGrainContext GrainContext => context;

    private DateOnly Today => BureauClock.Today(clock);

    public async Task<Answer<OwnDeferral>> Ask(AskDeferral command)
    {
        if (First("ask", command.Command) is { } first) return Answer<OwnDeferral>.Of(Own(first));
        var own = OwnTeacher();
        if (!own.Accepted) return Refuse<OwnDeferral>(own.Refusals);
        var kinds = KindsOf(own.Value.Now);
        if (!kinds.Accepted) return Refuse<OwnDeferral>(kinds.Refusals);
        var today = Today;
        if (DeferralRules.Fault(command, kinds.Value.Kinds, today) is { } fault) return Refuse<OwnDeferral>(fault);
        var asked = new Deferral(0, own.Value.Imported.Id, DeferralState.Asked, today, today.AddDays(DaysToDecide), command.Until, null, "", Imported: false);
        var number = 0L;
        // Within the transaction, because only there the number is known.
        var (act, target) = (Act(AuditActs.DeferralAsked), Target("ask"));
        await writer.Write(rows =>
        {
            number = DeferralTable.Add(rows, asked);
            DeferralReasonTable.Keep(rows, number, command.Kind, command.Note);
            CommandLedger.Add(rows, target, command.Command, PackedJson.Pack(new Done(number)));
            AuditTable.Append(rows, act with { Subject = (asked with { Number = number }).Id.Value });
        });
        asked = asked with { Number = number };
        var id = asked.Id;
        Changed(id, asked.State);
        return Answer<OwnDeferral>.Of(Own(asked));
    }

    public async Task<Answer<OwnDeferral>> Withdraw(CommandId command, DeferralId deferral)
    {
        if (First("withdraw", command) is { } first) return Answer<OwnDeferral>.Of(Own(first));
        if (OtherKey() is { } other) return Refuse<OwnDeferral>(other);
        // Another's request is as unknown as none: that it exists is health data already.
        if (Find(deferral) is not { } found || !Scope.Current.Is(found.Teacher)) return Refuse<OwnDeferral>(Scope.Current.Beyond(deferral.Value ?? ""));
        if (found.State is not (DeferralState.Asked or DeferralState.Taken)) return Refuse<OwnDeferral>(Wrong(found, "withdraw"));
        var next = found with { State = DeferralState.Withdrawn };
        await Write("withdraw", command, found, next, AuditActs.DeferralWithdrawn, rows => DeferralReasonTable.Forget(rows, found.Number));
        return Answer<OwnDeferral>.Of(Own(next));
    }

    public Task<Answer<OwnDeferrals>> Own()
    {
        if (OtherKey() is { } other) return Task.FromResult(Refuse<OwnDeferrals>(other));
        if (Caller.Current?.Teacher is not { } teacher) return Task.FromResult(Refuse<OwnDeferrals>(Scope.Current.Beyond(TheDeferrals)));
        return Task.FromResult(Answer<OwnDeferrals>.Of(new([.. storage.Read(rows => DeferralTable.OfTeacher(rows, teacher)).Select(Own)])));
    }

    public Task<Answer<DeferralList>> Open()
    {
        if (OtherKey() is { } other) return Task.FromResult(Refuse<DeferralList>(other));
        var (view, scope) = (desk.Register.View(), Scope.Current);
        // What a file took back is over and was nobody's case.
        var rows = storage.Read(read => DeferralTable.All(read).Where(deferral => deferral is not { Imported: true, State: DeferralState.Withdrawn, Decider: null })
            .Select(deferral => DeferralRules.Row(deferral, TeacherTable.Find(read, deferral.Teacher), view, scope.Caller))
            .Where(row => scope.MayPlanFor(view.Card(row.School).Unit)).ToList());
        static bool Waits(DeferralRow row) => row.State is DeferralState.Asked or DeferralState.Taken;
        return Task.FromResult(Answer<DeferralList>.Of(new(
        [
            .. rows.Where(Waits).OrderBy(row => row.DecideBy).ThenBy(row => Deferral.NumberOf(row.Id)),
            .. rows.Where(row => !Waits(row)).OrderByDescending(row => row.AskedOn).ThenByDescending(row => Deferral.NumberOf(row.Id)),
        ])));
    }

    public async Task<Answer<DeferralRow>> Take(CommandId command, DeferralId deferral)
    {
        if (First("take", command) is { } first) return Answer<DeferralRow>.Of(Row(first));
        var within = Within(deferral);
        if (!within.Accepted) return Refuse<DeferralRow>(within.Refusals);
        var found = within.Value;
        // A deferral that a file brought in was granted outside: who takes it may read it, and decides nothing.
        if (!(found.State == DeferralState.Asked || (found is { Imported: true, State: DeferralState.Granted, Decider: null }))) return Refuse<DeferralRow>(Wrong(found, "take"));
        var next = found with { State = found.State == DeferralState.Asked ? DeferralState.Taken : found.State, Decider = Caller.Current!.Account };
        await Write("take", command, found, next, AuditActs.DeferralTaken);
        return Answer<DeferralRow>.Of(Row(next));
    }

    public async Task<Answer<DeferralReason>> Read(DeferralId deferral)
    {
        var within = Within(deferral);
        if (!within.Accepted) return Refuse<DeferralReason>(within.Refusals);
        if (DeferralRules.NotMine(within.Value) is { } refusal) return Refuse<DeferralReason>(refusal);
        var act = Act(AuditActs.DeferralRead) with { Subject = within.Value.Id.Value };
        // First the account of it, then the reading: a reason that nobody can account for is not handed out.
        await writer.Write(rows => AuditTable.Append(rows, act));
        var (kind, note) = storage.Read(rows => DeferralReasonTable.Of(rows, within.Value.Number));
        return Answer<DeferralReason>.Of(new(Row(within.Value), kind, note));
    }

    public async Task<Answer<DeferralRow>> Decide(DecideDeferral command)
    {
        if (First("decide", command.Command) is { } first) return Answer<DeferralRow>.Of(Row(first));
        var within = Within(command.Deferral);
        if (!within.Accepted) return Refuse<DeferralRow>(within.Refusals);
        var found = within.Value;
        if (DeferralRules.NotMine(found) is { } refusal) return Refuse<DeferralRow>(refusal);
        if (found.State != DeferralState.Taken) return Refuse<DeferralRow>(Wrong(found, "decide"));
        if (DeferralRules.Fault(command, Today) is { } fault) return Refuse<DeferralRow>(fault);
        var next = found with
        {
            State = command.Grant ? DeferralState.Granted : DeferralState.Refused, Until = command.Grant ? command.Until : null, Answer = command.Answer.Trim(), DecidedOn = Today,
        };
        await Write("decide", command.Command, found, next, AuditActs.DeferralDecided, rows =>
        {
            if (command is { Grant: true, Until: { } until }) TeacherTable.Defer(rows, found.Teacher, until);
        }, ("state", next.State));
        return Answer<DeferralRow>.Of(Row(next));
    }

    public Task<Answer<DeferralKinds>> Kinds()
    {
        if (OtherKey() is { } other) return Task.FromResult(Refuse<DeferralKinds>(other));
        if (Caller.Current is { Role: Role.Teacher })
        {
            var own = OwnTeacher();
            return Task.FromResult(own.Accepted ? KindsOf(own.Value.Now) : Refuse<DeferralKinds>(own.Refusals));
        }
        var rules = desk.Book.Read();
        return Task.FromResult(rules.Accepted
            ? Answer<DeferralKinds>.Of(new(DeferralRules.Kinds(rules.Value.Sets.Where(set => Scope.Current.PlansForTheCity || set.Units.IsEmpty || set.Units.Any(Scope.Current.MayPlanFor))), retention.Days))
            : Refuse<DeferralKinds>(rules.Refusals));
    }

    public async Task Forget()
    {
        var before = Today.AddDays(-retention.Days);
        if (storage.Read(rows => DeferralReasonTable.DecidedBefore(rows, before)) is not { Count: > 0 } over) return;
        var acts = over.ConvertAll(number => AuditedAct.Of(clock.GetUtcNow(), AuditActs.DeferralForgotten, Deferral.IdOf(number).Value));
        await writer.Write(rows =>
        {
            foreach (var number in over)
            {
                DeferralReasonTable.Forget(rows, number);
                DeferralTable.ForgetAnswer(rows, number);
            }
            foreach (var act in acts) AuditTable.Append(rows, act);
        });
        Forgotten(over.Count, retention.Days);
    }

    private async Task Write(
        string what, CommandId command, Deferral before, Deferral after, ActId act, Action<Rows>? more = null, params (string Name, object Value)[] details)
    {
        var audited = AuditedAct.Of(clock.GetUtcNow(), act, before.Id.Value, details);
        var (target, answer) = (Target(what), PackedJson.Pack(new Done(before.Number)));
        await writer.Write(rows =>
        {
            DeferralTable.Change(rows, before, after);
            more?.Invoke(rows);
            CommandLedger.Add(rows, target, command, answer);
            AuditTable.Append(rows, audited);
        });
        var id = before.Id;
        Changed(id, after.State);
    }

    private AuditedAct Act(ActId act) => AuditedAct.Of(clock.GetUtcNow(), act, "");

    // The caller's own space of command ids: nobody is answered with another's request.
    private static string Target(string what) => $"deferrals/{Caller.Current!.Account}/{what}";

    private Deferral? First(string what, CommandId command) => storage.Read(rows =>
        CommandLedger.Find<Done>(rows, Target(what), command) is { } done ? DeferralTable.Find(rows, new Deferral(done.Number, default, default, default, default, null, null, "", false).Id) : null);

    private Deferral? Find(DeferralId id) => storage.Read(rows => DeferralTable.Find(rows, id));

    private Answer<StoredTeacher> OwnTeacher()
    {
        if (OtherKey() is { } other) return Answer<StoredTeacher>.Refuse(other);
        return Caller.Current?.Teacher is { } id && Known(id) is { Gone: false } teacher
            ? Answer<StoredTeacher>.Of(teacher)
            : Answer<StoredTeacher>.Refuse(TeacherLists.Unknown(Caller.Current?.Teacher ?? default));
    }

    /// <summary>A request of a teacher whose home school the caller plans for.</summary>
    private Answer<Deferral> Within(DeferralId id)
    {
        if (OtherKey() is { } other) return Answer<Deferral>.Refuse(other);
        // Of another unit's request a county planner learns no more than of none.
        if (Find(id) is not { } found)
            return Answer<Deferral>.Refuse(Scope.Current.PlansForTheCity ? Refusal.Of(RefusalCode.UnknownDeferral, ("deferral", id.Value ?? "")) : Scope.Current.Beyond(id.Value ?? ""));
        var school = Known(found.Teacher)?.Imported.School;
        return school is { } home && Scope.Current.MayPlanFor(desk.Register.View().Card(home).Unit) ? Answer<Deferral>.Of(found) : Answer<Deferral>.Refuse(Scope.Current.Beyond(id.Value));
    }

    private Answer<DeferralKinds> KindsOf(Teacher teacher)
    {
        var rules = desk.Book.Read();
        if (!rules.Accepted) return Refuse<DeferralKinds>(rules.Refusals);
        return Answer<DeferralKinds>.Of(new(rules.Value.SetOf(desk.Register.View().Card(teacher.School).Unit, Today)?.Deferrals ?? [], retention.Days));
    }

    private DeferralRow Row(Deferral deferral) => DeferralRules.Row(deferral, Known(deferral.Teacher), desk.Register.View(), Caller.Current);

    // One row: reading everybody after an import would take longer than a turn may.
    private StoredTeacher? Known(TeacherId teacher) => storage.Read(rows => TeacherTable.Find(rows, teacher));

    // Not even the teacher reads it again: a principal may issue a new sign-in code for a teacher's account, and must learn nothing by it.
    private OwnDeferral Own(Deferral deferral) => new(Row(deferral));

    private Refusal? OtherKey() => context.GrainId.Key.ToString() is var key && key != TheDeferrals
        ? Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.teacher-register"), ("value", key!), ("known", TheDeferrals))
        : null;

    private static Refusal Wrong(Deferral deferral, string act) => Refusal.Of(RefusalCode.WrongDeferralState,
        ("deferral", deferral.Id.Value), ("state", "§deferral-state." + deferral.State), ("act", "§deferral.act." + act));

    private static Answer<T> Refuse<T>(params IEnumerable<Refusal> refusals) where T : class => Answer<T>.Refuse(refusals);

    /// <summary>What the ledger keeps of an accepted command: never what was written.</summary>
    internal sealed record Done(long Number);

    [LoggerMessage(EventId = 1811, EventName = nameof(Changed), Level = LogLevel.Information, Message = "Deferral {Deferral} is now {State}")]
    private partial void Changed(DeferralId deferral, DeferralState state);

    [LoggerMessage(EventId = 1812, EventName = nameof(Forgotten), Level = LogLevel.Information, Message = "What was written about {Count} deferrals was deleted {Days} days after their decision")]
    private partial void Forgotten(int count, int days);
}
