using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Requests and nominations. Only the grain of a rotation plan writes here; teachers' own pages read.</summary>
internal static class RequestTable
{
    /// <summary>What a teacher asked, in all plans, newest first. Swaps that ask the teacher are not among them.</summary>
    public static List<RotationRequest> OfTeacher(Rows rows, TeacherId teacher) =>
    [
        .. rows.Query<byte[]>("SELECT content FROM rotation_request WHERE teacher = @teacher", new { teacher = teacher.Value }).Select(PackedJson.Unpack<RotationRequest>)
            .OrderByDescending(request => request.AskedOn).ThenByDescending(request => request.Plan).ThenByDescending(request => request.Number),
    ];

    /// <summary>All requests of a plan, by number.</summary>
    public static List<RotationRequest> OfPlan(Rows rows, PlanId plan) =>
        [.. rows.Query<byte[]>("SELECT content FROM rotation_request WHERE plan = @plan ORDER BY number", new { plan = plan.Value }).Select(PackedJson.Unpack<RotationRequest>)];

    /// <summary>Plans with a request that lapses because its last day is over.</summary>
    public static List<PlanId> Overdue(Rows rows, DateOnly today) =>
    [
        .. rows.Query<string>("SELECT DISTINCT plan FROM rotation_request WHERE lapses = 1 AND answer_by < @today ORDER BY plan", new { today = RotationTable.Day(today) })
            .Select(PlanId.Of),
    ];

    public static void Write(Rows rows, RotationRequest request, byte[] packed) => rows.Execute(
        """
        INSERT INTO rotation_request (plan, number, teacher, partner, state, lapses, answer_by, content)
        VALUES (@plan, @number, @teacher, @partner, @state, @lapses, @answerBy, @packed)
        ON CONFLICT (plan, number) DO UPDATE SET state = excluded.state, lapses = excluded.lapses, answer_by = excluded.answer_by, content = excluded.content
        """,
        new
        {
            plan = request.Plan.Value, number = request.Number, teacher = request.Teacher.Value, partner = request.Partner?.Value, state = request.State.ToString(),
            lapses = request.Lapses ? 1 : 0, answerBy = RotationTable.Day(request.AnswerBy), packed,
        });

    /// <summary>Nominations of a teacher in all plans, newest first.</summary>
    public static List<Nomination> NominationsOf(Rows rows, TeacherId teacher) =>
    [
        .. rows.Query<byte[]>("SELECT content FROM rotation_nomination WHERE teacher = @teacher", new { teacher = teacher.Value }).Select(PackedJson.Unpack<Nomination>)
            .OrderByDescending(nomination => nomination.NominatedOn).ThenByDescending(nomination => nomination.Plan),
    ];

    /// <summary>Nominations of a plan, by teacher.</summary>
    public static List<Nomination> NominationsOf(Rows rows, PlanId plan) =>
    [
        .. rows.Query<byte[]>("SELECT content FROM rotation_nomination WHERE plan = @plan", new { plan = plan.Value }).Select(PackedJson.Unpack<Nomination>)
            .OrderBy(nomination => nomination.Teacher),
    ];

    public static void Write(Rows rows, Nomination nomination, byte[] packed) => rows.Execute(
        "INSERT INTO rotation_nomination (plan, teacher, content) VALUES (@plan, @teacher, @packed) ON CONFLICT (plan, teacher) DO UPDATE SET content = excluded.content",
        new { plan = nomination.Plan.Value, teacher = nomination.Teacher.Value, packed });

    public static void TakeBack(Rows rows, Nomination nomination) => rows.Execute(
        "DELETE FROM rotation_nomination WHERE plan = @plan AND teacher = @teacher", new { plan = nomination.Plan.Value, teacher = nomination.Teacher.Value });
}
