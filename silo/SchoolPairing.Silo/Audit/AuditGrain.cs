using System.Globalization;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Audit;

/// <summary>Keeps what happened outside the grains, lists and checks the whole. It holds nothing in memory.</summary>
[StatelessWorker, GrainType("audit")]
internal sealed class AuditGrain(IGrainContext context, GrainStorage storage, DatabaseWriter writer, SideWorker worker, TimeProvider clock) : IAuditGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public async Task<Answer<AuditEntry>> Record(RecordAct act)
    {
        if (Refused(act) is { } refusal) return Answer<AuditEntry>.Refuse(refusal);
        var done = AuditedAct.Of(clock.GetUtcNow(), act.Act, act.Subject, [.. act.Details.Select(detail => (detail.Name, (object)detail.Value))]);
        // Several activations may hear of one command: the ledger is asked where it is written.
        var target = $"audit/{done.Account}/record";
        AuditEntry? kept = null;
        await writer.Write(rows =>
        {
            kept = CommandLedger.Find<AuditEntry>(rows, target, act.Command);
            if (kept is not null) return;
            kept = AuditTable.Append(rows, done);
            CommandLedger.Add(rows, target, act.Command, PackedJson.Pack(kept));
        });
        return Answer<AuditEntry>.Of(kept!);
    }

    public async Task<Answer<AuditPage>> Search(AuditQuery query)
    {
        if (query.Count is < 1 or > AuditQuery.LargestCount)
            return Answer<AuditPage>.Refuse(EmbeddedSiloOptions.Fault("count", query.Count.ToString(CultureInfo.InvariantCulture), $"1–{AuditQuery.LargestCount}"));
        if (query.Act is { } act && !AuditActs.All.Contains(act)) return Answer<AuditPage>.Refuse(Unknown("§kind.act", act.Value, AuditActs.All.Select(known => known.Value)));
        var found = await worker.Run(() => storage.Read(rows => AuditTable.Found(rows, query).ToList()));
        return Answer<AuditPage>.Of(new([.. found.Take(query.Count).Select(row => row.ToEntry())], found.Count > query.Count));
    }

    public Task<AuditVerdict> Verify(AuditMark? noted) => worker.Run(() => storage.Read(rows => ChainWalk.Along(AuditTable.All(rows), AuditTable.End(rows), noted)));

    private static Refusal? Refused(RecordAct act)
    {
        if (!AuditActs.OfPages.Contains(act.Act)) return Unknown("§kind.act", act.Act.Value, AuditActs.OfPages.Select(known => known.Value));
        foreach (var (name, value) in act.Details)
        {
            if (!AuditNames.All.Contains(name)) return Unknown("§kind.audit-name", name, AuditNames.All.Order(StringComparer.Ordinal));
            if (!AuditNames.Fits(value)) return TooLong(name, value);
        }
        return AuditNames.Fits(act.Subject) ? null : TooLong("subject", act.Subject);
    }

    private static Refusal Unknown(string kind, string value, IEnumerable<string> known) =>
        Refusal.Of(RefusalCode.UnknownName, ("kind", kind), ("value", value), ("known", string.Join(", ", known)));

    private static Refusal TooLong(string key, string value) => EmbeddedSiloOptions.Fault(key,
        $"{value.Length.ToString(CultureInfo.InvariantCulture)} characters", $"≤ {AuditNames.LongestValue}");
}
