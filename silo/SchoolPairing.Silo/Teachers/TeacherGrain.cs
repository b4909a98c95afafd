using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Rotations.Files;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>One teacher's own view and wishes. What it shows is read at each call: imports, plans and planners write behind it.</summary>
[GrainType("teacher")]
internal sealed partial class TeacherGrain(IGrainContext context, GrainStorage storage, TeacherDesk desk, TimeProvider clock, ILogger<TeacherGrain> logger) : ITeacherGrain, IGrainBase
{

    private readonly StoredState<TeacherDocument> state = storage.StateOf<TeacherDocument>(GrainStorage.Teacher, context);

    public IGrainContext GrainContext => context;

    private TeacherId Id => TeacherId.Of(context.GrainId.Key.ToString()!);

    private TeacherDocument Now => state.Value ?? new();

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        return Task.CompletedTask;
    }

    public Task<Answer<OwnRotation>> Own()
    {
        var me = Me();
        return Task.FromResult(me.Accepted ? Page(me.Value, Now) : Answer<OwnRotation>.Refuse(me.Refusals));
    }

    public async Task<Answer<OwnRotation>> Wish(SetWish command)
    {
        if (First(command.Command, "wish") is { } first) return first;
        var me = Me();
        if (!me.Accepted) return Answer<OwnRotation>.Refuse(me.Refusals);
        if (Fault(command, me.Value.Now) is { } fault) return Answer<OwnRotation>.Refuse(fault);
        var wish = new OwnWish(command.Wish, [.. command.Hosts.Select(host => desk.Register.View().Today(host))]);
        var page = Page(me.Value with { OwnWish = wish }, Now);
        if (!page.Accepted) return page;
        await Write(Now, command.Command, "wish", AuditActs.WishSet, page.Value, rows => TeacherTable.Say(rows, Id, wish));
        return page;
    }

    public async Task<Answer<FeedSecret>> OpenFeed(CommandId command)
    {
        var me = Me();
        if (!me.Accepted) return Answer<FeedSecret>.Refuse(me.Refusals);
        var secret = FeedTable.NewSecret();
        var next = Now with { FeedHash = FeedTable.HashOf(secret) };
        var act = AuditedAct.Of(clock.GetUtcNow(), AuditActs.FeedOpened, Id.Value);
        // No ledger: it would have to keep the secret.
        await state.Write(next, rows =>
        {
            FeedTable.Open(rows, Id, next.FeedHash);
            AuditTable.Append(rows, act);
        });
        Acted(AuditActs.FeedOpened);
        return Answer<FeedSecret>.Of(new(secret));
    }

    public async Task<Answer<OwnRotation>> CloseFeed(CommandId command)
    {
        if (First(command, "close-feed") is { } first) return first;
        var me = Me();
        if (!me.Accepted) return Answer<OwnRotation>.Refuse(me.Refusals);
        var next = Now with { FeedHash = null };
        var page = Page(me.Value, next);
        if (!page.Accepted) return page;
        await Write(next, command, "close-feed", AuditActs.FeedClosed, page.Value, rows => FeedTable.Close(rows, Id));
        return page;
    }

    public Task<Answer<TeacherCalendar>> Calendar()
    {
        var me = Me();
        return Task.FromResult(me.Accepted ? Answer<TeacherCalendar>.Of(Events(me.Value)) : Answer<TeacherCalendar>.Refuse(me.Refusals));
    }

    public Task<Answer<CalendarFile>> File(string language)
    {
        var me = Me();
        return Task.FromResult(me.Accepted ? Answer<CalendarFile>.Of(CalendarText.Of("rotation", Events(me.Value), language)) : Answer<CalendarFile>.Refuse(me.Refusals));
    }

    private TeacherCalendar Events(StoredTeacher me) => desk.Pages.Calendar(me.Now, clock.GetUtcNow());

    private async Task Write(TeacherDocument next, CommandId command, string what, ActId act, OwnRotation answer, Action<Rows> change)
    {
        var audited = AuditedAct.Of(clock.GetUtcNow(), act, Id.Value);
        var packed = PackedJson.Pack(answer);
        await state.Write(next, rows =>
        {
            change(rows);
            CommandLedger.Add(rows, Target(what), command, packed);
            AuditTable.Append(rows, audited);
        });
        Acted(act);
    }

    /// <summary>The teacher, asked about by themselves or by the service.</summary>
    private Answer<StoredTeacher> Me()
    {
        if (Caller.Current?.Role != Role.Service && !Scope.Current.Is(Id)) return Answer<StoredTeacher>.Refuse(Scope.Current.Beyond(Id.Value));
        return storage.Read(rows => TeacherTable.Find(rows, Id)) is { Gone: false } found ? Answer<StoredTeacher>.Of(found) : Answer<StoredTeacher>.Refuse(TeacherLists.Unknown(Id));
    }

    private Answer<OwnRotation> Page(StoredTeacher me, TeacherDocument document)
    {
        var rules = desk.Book.Read();
        if (!rules.Accepted) return Answer<OwnRotation>.Refuse(rules.Refusals);
        var today = BureauClock.Today(clock);
        return Answer<OwnRotation>.Of(desk.Pages.Page(me, rules.Value, document.FeedHash is not null, clock.GetUtcNow(), today));
    }

    // A repeat is answered only to whom the first answer was given.
    private Answer<OwnRotation>? First(CommandId command, string what) =>
        Scope.Current.Is(Id) && storage.Read(rows => CommandLedger.Find<OwnRotation>(rows, Target(what), command)) is { } first ? Answer<OwnRotation>.Of(first) : null;

    private Refusal? Fault(SetWish command, Teacher me)
    {
        if (!Enum.IsDefined(command.Wish)) return TeacherFaults.Field("wish", $"{(int)command.Wish}", string.Join(", ", Enum.GetNames<RotationWish>()));
        if (command.Hosts.IsDefault || command.Hosts.Length > SetWish.MostHosts || command.Hosts.Distinct().Count() != command.Hosts.Length)
            return TeacherFaults.Field("hosts", command.Hosts.IsDefault ? "0" : $"{command.Hosts.Length}", $"≤ {SetWish.MostHosts}");
        var schools = desk.Register.View();
        SchoolId[] unknown = [.. command.Hosts.Where(host => !schools.IsOpen(schools.Today(host)) || schools.Today(host) == schools.Today(me.School))];
        return unknown.Length == 0 ? null : TeacherFaults.Field("hosts", string.Join(", ", unknown), "§allowed.wished-hosts");
    }

    private string Target(string what) => $"teacher/{Id}/{what}";

    [LoggerMessage(EventId = 1821, EventName = nameof(Acted), Level = LogLevel.Information, Message = "A teacher's own act: {Act}")]
    private partial void Acted(ActId act);
}
