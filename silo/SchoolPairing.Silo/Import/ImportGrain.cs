using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Audit;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Import;

/// <summary>The coordinator of the register: one import at a time, each a single transaction over all of its schools.</summary>
[GrainType("import")]
internal sealed partial class ImportGrain(
    IGrainContext context, GrainStorage storage, ISchoolFiles files, SideWorker worker, TimeProvider clock, ILogger<ImportGrain> logger)
    : IImportGrain, IGrainBase
{
    /// <summary>There is one register in a data folder.</summary>
    public const string TheRegister = "main";

    private const string ApplyTarget = "register/" + TheRegister + "/apply";

    private readonly StoredState<RegisterState> state = storage.StateOf<RegisterState>(GrainStorage.Register, context);

    public IGrainContext GrainContext => context;

    public Task OnActivateAsync(CancellationToken token)
    {
        state.Load();
        return Task.CompletedTask;
    }

    public async Task<Answer<ImportReport>> Check(ImportFile file, ProfileId profile)
    {
        if (OtherRegister() is { } refusal) return Answer<ImportReport>.Refuse(refusal);
        var draft = await worker.Run(() => ImportDraft.Make(file, profile, files, storage));
        return draft.Accepted ? Answer<ImportReport>.Of(draft.Value.Report) : Answer<ImportReport>.Refuse(draft.Refusals);
    }

    public async Task<Answer<ImportReport>> Apply(CommandId command, ImportFile file, ProfileId profile)
    {
        if (OtherRegister() is { } refusal) return Answer<ImportReport>.Refuse(refusal);
        if (storage.Read(rows => CommandLedger.Find<ImportReport>(rows, ApplyTarget, command)) is { } first) return Answer<ImportReport>.Of(first);
        var answer = await worker.Run(() => ImportDraft.Make(file, profile, files, storage));
        if (!answer.Accepted)
        {
            ImportRefused(file.Name, answer.Refusals[0].Code);
            return Answer<ImportReport>.Refuse(answer.Refusals);
        }
        var draft = answer.Value;
        if (draft.Schools.IsEmpty)
        {
            ImportRefused(file.Name, RefusalCode.NoUsableRows);
            return Answer<ImportReport>.Refuse(ImportDraft.NothingUsable(draft.Report));
        }
        var prepared = await worker.Run(draft.Prepare);
        var next = new RegisterState { Profile = profile, File = file.Name, ImportedAt = clock.GetUtcNow(), Schools = draft.Report.Schools };
        var version = state.Version + 1;
        var act = AuditedAct.Of(next.ImportedAt, AuditActs.SchoolsImported, TheRegister,
            ("file", FileHash.Of(file)), ("profile", profile.Value), ("version", version), ("schools", next.Schools),
            ("changed", prepared.Schools.Length), ("quarantined", draft.Report.Quarantined));
        await state.Write(next, rows =>
        {
            foreach (var write in prepared.Schools) SchoolTable.Write(rows, write);
            ImportLedger.Add(rows, version, command, next, draft.Report);
            CommandLedger.Add(rows, ApplyTarget, command, prepared.Report);
            AuditTable.Append(rows, act);
        });
        SchoolsImported(file.Name, draft.Report.Schools, prepared.Schools.Length, draft.Report.Quarantined);
        return Answer<ImportReport>.Of(draft.Report);
    }

    public Task<Answer<ImportColumns>> Columns(ImportFile file, ProfileId profile) => worker.Run(() => files.Columns(file, profile));

    public Task<Answer<ImportFile>> Template(ProfileId profile) => worker.Run(() => files.Template(profile));

    private Refusal? OtherRegister() => context.GrainId.Key.ToString() is var key && key != TheRegister
        ? Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.register"), ("value", key!), ("known", TheRegister))
        : null;
}
