using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The coordinator of the teachers: one import at a time, each a single transaction over everybody; and what planners and principals see of them.</summary>
[GrainType("teachers")]
internal sealed partial class TeacherRegisterGrain(
    IGrainContext context, GrainStorage storage, TeacherDesk desk, SideWorker worker, TimeProvider clock, ILogger<TeacherRegisterGrain> logger)
    : ITeacherRegisterGrain, IGrainBase
{
    /// <summary>There is one register of teachers in a data folder.</summary>
    public const string TheRegister = "main";

    private const string ApplyTarget = "teachers/" + TheRegister + "/apply";

    private readonly StoredState<TeacherRegisterDocument> state = storage.StateOf<TeacherRegisterDocument>(GrainStorage.Teachers, context);

    public IGrainContext GrainContext => context;

    private DateOnly Today => BureauClock.Today(clock);

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        return Task.CompletedTask;
    }

    public async Task<Answer<ImportReport>> Check(ImportFile file, ProfileId profile)
    {
        if (OtherRegister() is { } refusal) return Answer<ImportReport>.Refuse(refusal);
        var draft = await worker.Run(() => TeacherDraft.Make(file, profile, desk.Files, desk.Register, storage));
        return draft.Accepted ? Answer<ImportReport>.Of(draft.Value.Report) : Answer<ImportReport>.Refuse(draft.Refusals);
    }

    public async Task<Answer<ImportReport>> Apply(CommandId command, ImportFile file, ProfileId profile)
    {
        if (OtherRegister() is { } refusal) return Answer<ImportReport>.Refuse(refusal);
        if (storage.Read(rows => CommandLedger.Find<ImportReport>(rows, ApplyTarget, command)) is { } first) return Answer<ImportReport>.Of(first);
        var answer = await worker.Run(() => TeacherDraft.Make(file, profile, desk.Files, desk.Register, storage));
        if (!answer.Accepted || answer.Value.Nobody is not null)
        {
            ImmutableArray<Refusal> refusals = answer.Accepted ? [answer.Value.Nobody!] : answer.Refusals;
            ImportRefused(refusals[0].Code);
            return Answer<ImportReport>.Refuse(refusals);
        }
        var (draft, changes) = (answer.Value, answer.Value.Report.Teachers!);
        var packed = await worker.Run(() => PackedJson.Pack(draft.Report));
        var (today, version) = (Today, state.Version + 1);
        var next = new TeacherRegisterDocument { Profile = profile, File = file.Name, ImportedAt = clock.GetUtcNow(), Teachers = changes.Teachers };
        var act = AuditedAct.Of(next.ImportedAt, AuditActs.TeachersImported, TheRegister,
            ("file", FileHash.Of(file)), ("profile", profile.Value), ("version", version), ("teachers", changes.Teachers),
            ("changed", draft.Writes.Length), ("left", changes.Left.Length), ("moved", changes.Moved.Length), ("quarantined", draft.Report.Quarantined));
        await state.Write(next, rows =>
        {
            foreach (var write in draft.Writes) TeacherTable.Write(rows, write);
            foreach (var left in changes.Left) TeacherTable.Leave(rows, left.Teacher);
            TeacherTable.Count(rows);
            DeferralTable.Replace(rows, draft.Reasons, draft.Quarantined, today);
            TeacherImportLedger.Add(rows, version, command, next, changes);
            CommandLedger.Add(rows, ApplyTarget, command, packed);
            AuditTable.Append(rows, act);
        });
        TeachersImported(changes.Teachers, draft.Writes.Length, changes.Left.Length, draft.Report.Quarantined);
        return Answer<ImportReport>.Of(draft.Report);
    }

    public Task<Answer<ImportFile>> Template(ProfileId profile) => worker.Run(() => desk.Files.Template(profile));

    public Task<Answer<TeacherList>> List(TeacherQuery query)
    {
        var (scope, version) = (Scope.Current, state.Version);
        return Asked(() => desk.Lists.List(query, scope, version, Today));
    }

    public Task<Answer<TeacherPage>> Teacher(TeacherId teacher)
    {
        var scope = Scope.Current;
        return Asked(() => desk.Lists.Page(teacher, scope, Today));
    }

    public Task<Answer<TeacherNames>> Names(SchoolId? school)
    {
        var scope = Scope.Current;
        return Asked(() => desk.Lists.Names(school, scope));
    }

    private async Task<Answer<T>> Asked<T>(Func<Answer<T>> question) where T : class =>
        OtherRegister() is { } refusal ? Answer<T>.Refuse(refusal) : await worker.Run(question);

    private Refusal? OtherRegister() => context.GrainId.Key.ToString() is var key && key != TheRegister
        ? Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.teacher-register"), ("value", key!), ("known", TheRegister))
        : null;

    // No file name here: people write names of persons into it.
    [LoggerMessage(EventId = 1801, EventName = nameof(TeachersImported), Level = LogLevel.Information,
        Message = "Imported {Teachers} teachers: {Changed} of them changed, {Gone} left, {Quarantined} rows quarantined")]
    private partial void TeachersImported(int teachers, int changed, int gone, int quarantined);

    [LoggerMessage(EventId = 1802, EventName = nameof(ImportRefused), Level = LogLevel.Information, Message = "Refused to import teachers: {Code}")]
    private partial void ImportRefused(RefusalCode code);
}
