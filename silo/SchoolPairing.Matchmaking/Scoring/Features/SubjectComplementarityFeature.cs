using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Features;

/// <summary>
/// subject-complementarity = Σ min(gap at the receiver, surplus at the helper) over every subject of every stage that is in the
/// policy and that both have, in teachers. Gap = needed − there, surplus = there − needed, each at least 0, at most 1,000, and
/// rounded to hundredths of a teacher, halves away from zero, so that the sum is exact in any order. A subject whose needed
/// teachers are not known adds nothing. Unknown where no such stage has, in both schools, a subject with known needed teachers.
/// </summary>
public sealed class SubjectComplementarityFeature() : ScoreFeature("subject-complementarity", CurveDirection.Rising)
{
    internal override PairColumn Column(PairSchools schools)
    {
        var places = new Dictionary<(Stage, SubjectId), int>();
        foreach (var (stage, staffing) in schools.Sides.Receivers.SelectMany(school => Known(schools, school)))
            if (Hundredths(staffing.Needed!.Value - staffing.Teachers) > 0) places.TryAdd((stage, staffing.Subject), places.Count);
        var gaps = new StaffingTable(schools, schools.Sides.Receivers, places, staffing => Hundredths(staffing.Needed!.Value - staffing.Teachers));
        var surplus = new StaffingTable(schools, schools.Sides.Helpers, places, staffing => Hundredths(staffing.Teachers - staffing.Needed!.Value));
        return new ComplementarityColumn(gaps, surplus);
    }

    /// <summary>Staffing of the policy's stages whose needed teachers are known.</summary>
    internal static IEnumerable<(Stage Stage, SubjectStaffing Staffing)> Known(PairSchools schools, School school) =>
        from part in school.Parts
        where schools.Bit(part.Stage) != 0
        from staffing in part.Subjects
        where staffing.Needed is not null
        select (part.Stage, staffing);

    private static int Hundredths(double teachers) =>
        (int)CurvePoints.RoundHalfAway(Math.Clamp(teachers, 0, 1000) * 100);
}
