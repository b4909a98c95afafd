using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>A request for deferral, or a deferral that a file brought in, without its reason.</summary>
/// <param name="Number">From 1; never given twice.</param>
/// <param name="Teacher">Whose.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedOn">When asked, or imported.</param>
/// <param name="DecideBy">Last day to decide.</param>
/// <param name="Until">Granted until, or asked until; null where refused.</param>
/// <param name="Decider">The deciding planner's account; null: nobody took it.</param>
/// <param name="Answer">To the teacher.</param>
/// <param name="Imported">Granted outside and brought in by a file.</param>
/// <param name="DecidedOn">When it was decided, or brought in as granted; null: not yet.</param>
internal sealed record Deferral(
    long Number, TeacherId Teacher, DeferralState State, DateOnly AskedOn, DateOnly DecideBy, DateOnly? Until, AccountId? Decider, string Answer, bool Imported,
    DateOnly? DecidedOn = null)
{
    public DeferralId Id => IdOf(Number);

    public static DeferralId IdOf(long number) => DeferralId.Of("d" + number.ToString(CultureInfo.InvariantCulture));

    public static long? NumberOf(DeferralId id) =>
        id.Value is ['d', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Requests for deferral. Reasons are written, read and forgotten by <see cref="DeferralReasonTable"/> alone.</summary>
internal static class DeferralTable
{
    private const string Columns =
        "SELECT number AS Number, teacher AS Teacher, state AS State, asked_on AS AskedOn, decide_by AS DecideBy, until AS Until, decider AS Decider, answer AS Answer, imported AS Imported, decided_on AS DecidedOn FROM deferral";

    public static Deferral? Find(Rows rows, DeferralId id) =>
        Deferral.NumberOf(id) is { } number ? rows.Find<Stored>(Columns + " WHERE number = @number", new { number })?.Deferral : null;

    /// <summary>Of one teacher, newest first.</summary>
    public static List<Deferral> OfTeacher(Rows rows, TeacherId teacher) =>
        [.. rows.Query<Stored>(Columns + " WHERE teacher = @teacher ORDER BY number DESC", new { teacher = teacher.Value }).Select(row => row.Deferral)];

    public static List<Deferral> All(Rows rows) => [.. rows.Query<Stored>(Columns + " ORDER BY number").Select(row => row.Deferral)];

    /// <summary>Writes a new one and says its number.</summary>
    public static long Add(Rows rows, Deferral deferral)
    {
        var number = rows.Find<long>("SELECT coalesce(max(number), 0) + 1 FROM deferral");
        rows.Execute(
            """
            INSERT INTO deferral (number, teacher, state, asked_on, decide_by, until, decider, answer, imported, decided_on)
            VALUES (@number, @teacher, @state, @askedOn, @decideBy, @until, @decider, @answer, @imported, @decidedOn)
            """,
            new
            {
                number, teacher = deferral.Teacher.Value, state = deferral.State.ToString(), askedOn = TeacherTable.Day(deferral.AskedOn),
                decideBy = TeacherTable.Day(deferral.DecideBy), until = deferral.Until is { } until ? TeacherTable.Day(until) : null,
                decider = deferral.Decider?.Value, answer = deferral.Answer, imported = deferral.Imported ? 1 : 0,
                decidedOn = deferral.DecidedOn is { } decided ? TeacherTable.Day(decided) : null,
            });
        return number;
    }

    /// <summary>Writes what became of one that stands as before.</summary>
    /// <exception cref="StaleStateException">An import changed it in between.</exception>
    public static void Change(Rows rows, Deferral before, Deferral after)
    {
        var written = rows.Execute(
            "UPDATE deferral SET state = @state, until = @until, decider = @decider, answer = @answer, decided_on = @decidedOn WHERE number = @number AND state = @before AND decider IS @decided",
            new
            {
                number = before.Number, state = after.State.ToString(), until = after.Until is { } until ? TeacherTable.Day(until) : null,
                decider = after.Decider?.Value, answer = after.Answer, before = before.State.ToString(), decided = before.Decider?.Value,
                decidedOn = after.DecidedOn is { } day ? TeacherTable.Day(day) : null,
            });
        if (written != 1) throw new StaleStateException("deferral", before.Id.Value, before.Number);
    }

    /// <summary>
    /// Puts the granted deferrals of a file in the place of those that the last one brought in. One that stays keeps its number and its planner; of one that
    /// is in no file any more the reason is forgotten. Nobody is the deciding planner of an imported one until somebody takes it.
    /// </summary>
    public static void Replace(Rows rows, ImmutableArray<DeferralRecord> records, ImmutableHashSet<TeacherId> untouched, DateOnly today)
    {
        var standing = All(rows).Where(deferral => deferral is { Imported: true, State: DeferralState.Granted }).ToList();
        var said = records.ToDictionary(record => record.Teacher);
        foreach (var deferral in standing.Where(deferral => !untouched.Contains(deferral.Teacher)))
        {
            if (said.TryGetValue(deferral.Teacher, out var same) && same.Until == deferral.Until)
            {
                DeferralReasonTable.Keep(rows, deferral.Number, same.Kind, same.Note);
                said.Remove(deferral.Teacher);
                continue;
            }
            Change(rows, deferral, deferral with { State = DeferralState.Withdrawn });
            DeferralReasonTable.Forget(rows, deferral.Number);
        }
        foreach (var record in said.Values.OrderBy(record => record.Teacher))
            DeferralReasonTable.Keep(rows,
                Add(rows, new(0, record.Teacher, DeferralState.Granted, today, today, record.Until, null, "", Imported: true, DecidedOn: today)), record.Kind, record.Note);
    }

    /// <summary>Empties the answer to the teacher, which may speak of the reason.</summary>
    public static void ForgetAnswer(Rows rows, long number) => rows.Execute("UPDATE deferral SET answer = '' WHERE number = @number", new { number });

    private sealed record Stored(
        long Number, string Teacher, string State, string AskedOn, string DecideBy, string? Until, string? Decider, string Answer, long Imported,
        string? DecidedOn)
    {
        public Deferral Deferral => new(
            Number, TeacherId.Of(Teacher), Enum.Parse<DeferralState>(State), TeacherTable.Day(AskedOn), TeacherTable.Day(DecideBy),
            Until is null ? null : TeacherTable.Day(Until), Decider is null ? null : AccountId.Of(Decider), Answer, Imported != 0,
            DecidedOn is null ? null : TeacherTable.Day(DecidedOn));
    }
}
