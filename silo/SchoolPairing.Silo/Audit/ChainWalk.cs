using SchoolPairing.Contracts.Audit;

namespace SchoolPairing.Silo.Audit;

/// <summary>Walks the audit row by row and names the first link that does not hold.</summary>
internal static class ChainWalk
{
    /// <param name="rows">All rows, oldest first.</param>
    /// <param name="end">The newest row, as it was noted beside them.</param>
    /// <param name="noted">A row that somebody noted earlier; null: none.</param>
    public static AuditVerdict Along(IEnumerable<AuditRow> rows, AuditMark end, AuditMark? noted)
    {
        var last = AuditRow.Start;
        AuditVerdict Broken(long sequence, ChainFault fault) => new(last.Sequence, last, new(sequence, fault));
        bool Forged(AuditMark mark) => noted is not null && noted.Sequence == mark.Sequence && !string.Equals(noted.Hash, mark.Hash, StringComparison.OrdinalIgnoreCase);

        if (Forged(last)) return Broken(0, ChainFault.NotAsNoted);
        foreach (var row in rows)
        {
            if (row.Sequence != last.Sequence + 1) return Broken(last.Sequence + 1, ChainFault.Missing);
            if (row.ContentHash() != row.Hash) return Broken(row.Sequence, ChainFault.Changed);
            if (row.Previous != last.Hash) return Broken(row.Sequence, ChainFault.Unlinked);
            if (Forged(new(row.Sequence, row.Hash))) return Broken(row.Sequence, ChainFault.NotAsNoted);
            last = new(row.Sequence, row.Hash);
        }
        if (last != end) return Broken(Math.Min(last.Sequence, end.Sequence) + 1, ChainFault.OtherEnd);
        if (noted?.Sequence > last.Sequence) return Broken(noted.Sequence, ChainFault.NotAsNoted);
        return new(last.Sequence, last, null);
    }
}
