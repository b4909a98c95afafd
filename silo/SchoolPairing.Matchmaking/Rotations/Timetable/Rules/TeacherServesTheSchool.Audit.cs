using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class TeacherServesTheSchool
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week) => week.Visits.Where(visit => facts.FromHome(visit.Teacher, visit.School) is null
        || (facts.Teacher(visit.Teacher)?.Serves is { Length: > 0 } serves && !serves.Contains(visit.School))).Select(visit => WeekReasons.Of(Id, visit));
}
