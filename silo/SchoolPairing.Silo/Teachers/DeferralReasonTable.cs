using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Why deferrals were asked for: health data. Only the deferrals' grain reads here, for the deciding planner.</summary>
internal static class DeferralReasonTable
{
    /// <summary>Kind and note of one; both empty where they were forgotten.</summary>
    public static (string Kind, string Note) Of(Rows rows, long number) =>
        rows.Find<Stored>("SELECT kind AS Kind, note AS Note FROM deferral_reason WHERE number = @number", new { number }) is { } reason ? (reason.Kind, reason.Note) : ("", "");

    public static void Keep(Rows rows, long number, string kind, string note) => rows.Execute(
        "INSERT INTO deferral_reason (number, kind, note) VALUES (@number, @kind, @note) ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, note = excluded.note",
        new { number, kind, note });

    /// <summary>Deletes it; the database overwrites what it deletes.</summary>
    public static void Forget(Rows rows, long number) => rows.Execute("DELETE FROM deferral_reason WHERE number = @number", new { number });

    /// <summary>Decided ones of which something is still written, and whose decision lies before a day, by number.</summary>
    public static List<long> DecidedBefore(Rows rows, DateOnly day) =>
    [
        .. rows.Query<long>(
            """
            SELECT number FROM deferral WHERE state IN ('Granted', 'Refused') AND decided_on < @day
              AND (answer <> '' OR EXISTS (SELECT 1 FROM deferral_reason WHERE deferral_reason.number = deferral.number)) ORDER BY number
            """,
            new { day = TeacherTable.Day(day) }),
    ];

    private sealed record Stored(string Kind, string Note);
}
