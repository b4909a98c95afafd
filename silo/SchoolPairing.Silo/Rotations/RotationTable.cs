using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Published postings and the calendar that their days are counted by. Only the grain of a rotation plan writes here; teachers' own pages read.</summary>
internal static class RotationTable
{
    /// <summary>A teacher's postings of all plans, those that no longer stand included, by first day, then plan and number.</summary>
    public static List<Rotation> OfTeacher(Rows rows, TeacherId teacher) =>
    [
        .. Unpacked(rows.Query<byte[]>("SELECT content FROM rotation WHERE teacher = @teacher", new { teacher = teacher.Value }))
            .OrderBy(rotation => rotation.From).ThenBy(rotation => rotation.Plan).ThenBy(rotation => rotation.Number),
    ];

    /// <summary>All postings of a plan, by number.</summary>
    public static List<Rotation> OfPlan(Rows rows, PlanId plan) =>
        [.. Unpacked(rows.Query<byte[]>("SELECT content FROM rotation WHERE plan = @plan ORDER BY number", new { plan = plan.Value }))];

    /// <summary>The calendar of a published plan; null where nothing is published.</summary>
    public static TermCalendar? Calendar(Rows rows, PlanId plan) =>
        rows.Find<byte[]>("SELECT content FROM rotation_calendar WHERE plan = @plan", new { plan = plan.Value }) is { } packed ? PackedJson.Unpack<TermCalendar>(packed) : null;

    public static void Write(Rows rows, PlanId plan, byte[] calendar) =>
        rows.Execute("INSERT INTO rotation_calendar (plan, content) VALUES (@plan, @calendar) ON CONFLICT (plan) DO UPDATE SET content = excluded.content",
            new { plan = plan.Value, calendar });

    /// <summary>Writes a posting. Those that fall have to be written before those that come, so that nobody stands twice at any moment.</summary>
    public static void Write(Rows rows, Rotation rotation, byte[] packed) => rows.Execute(
        """
        INSERT INTO rotation (id, plan, number, teacher, home, host, first_day, last_day, sequence, cancelled, content)
        VALUES (@id, @plan, @number, @teacher, @home, @host, @from, @until, @sequence, @cancelled, @packed)
        ON CONFLICT (id) DO UPDATE SET teacher = excluded.teacher, home = excluded.home, host = excluded.host, first_day = excluded.first_day,
          last_day = excluded.last_day, sequence = excluded.sequence, cancelled = excluded.cancelled, content = excluded.content
        """,
        new
        {
            id = rotation.Id.Value, plan = rotation.Plan.Value, number = rotation.Number, teacher = rotation.Teacher.Value, home = rotation.Posting.Home.Value,
            host = rotation.Posting.Host.Value, from = Day(rotation.From), until = Day(rotation.Until), sequence = rotation.Sequence,
            cancelled = rotation.Cancelled ? 1 : 0, packed,
        });

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Rotation> Unpacked(IEnumerable<byte[]> contents) => contents.Select(PackedJson.Unpack<Rotation>);
}
