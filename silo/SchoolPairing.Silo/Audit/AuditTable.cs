using SchoolPairing.Contracts.Audit;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Audit;

/// <summary>The audit in the database. There is no statement that changes or deletes a row.</summary>
internal static class AuditTable
{
    private const string Columns =
        "sequence AS Sequence, at AS At, account AS Account, role AS Role, act AS Act, subject AS Subject, details AS Details, previous AS Previous, hash AS Hash";

    /// <summary>Appends an act; call it inside the transaction of the act itself, so that neither is there without the other.</summary>
    /// <param name="rows">The transaction.</param>
    /// <param name="act">Made before, on the grain's turn.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="StaleStateException">Another writer appended in between.</exception>
    public static AuditEntry Append(Rows rows, AuditedAct act)
    {
        var newest = End(rows);
        var row = AuditRow.After(newest, act);
        rows.Execute(
            """
            INSERT INTO audit (sequence, at, account, role, act, subject, details, previous, hash)
            VALUES (@Sequence, @At, @Account, @Role, @Act, @Subject, @Details, @Previous, @Hash)
            """, row);
        var moved = rows.Execute("UPDATE audit_end SET sequence = @Sequence, hash = @Hash WHERE sequence = @Before",
            new { row.Sequence, row.Hash, Before = newest.Sequence });
        if (moved != 1) throw new StaleStateException("audit", "end", newest.Sequence);
        return row.ToEntry();
    }

    /// <summary>The newest row, as it was noted beside the rows.</summary>
    public static AuditMark End(Rows rows) => rows.Find<AuditMark>("SELECT sequence AS Sequence, hash AS Hash FROM audit_end") ?? AuditRow.Start;

    /// <summary>All rows, oldest first, one at a time.</summary>
    public static IEnumerable<AuditRow> All(Rows rows) => rows.Query<AuditRow>($"SELECT {Columns} FROM audit ORDER BY sequence");

    /// <summary>Rows of a query, newest first, at most one more than it asks for.</summary>
    public static IEnumerable<AuditRow> Found(Rows rows, AuditQuery query) => rows.Query<AuditRow>(
        $"""
        SELECT {Columns} FROM audit
        WHERE (@account IS NULL OR account = @account) AND (@act IS NULL OR act = @act) AND (@subject IS NULL OR subject = @subject)
          AND (@from IS NULL OR at >= @from) AND (@until IS NULL OR at < @until) AND (@before IS NULL OR sequence < @before)
        ORDER BY sequence DESC LIMIT @most
        """,
        new
        {
            account = query.Account?.Value, act = query.Act?.Value, subject = query.Subject, from = query.From is { } from ? AuditRow.Moment(from) : null,
            until = query.Until is { } until ? AuditRow.Moment(until) : null, before = query.Before, most = query.Count + 1,
        });
}
