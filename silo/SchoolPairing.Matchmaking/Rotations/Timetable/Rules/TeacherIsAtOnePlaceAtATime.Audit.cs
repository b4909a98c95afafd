using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class TeacherIsAtOnePlaceAtATime
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        foreach (var together in week.Visits.GroupBy(visit => (visit.Teacher, visit.Half)))
            if (together.Skip(1).FirstOrDefault() is { } second) yield return WeekReasons.Of(Id, second, ("other", together.First().School));
        foreach (var visit in week.Visits)
            if (visit.Lessons.GroupBy(lesson => lesson.Slot).FirstOrDefault(slot => slot.Skip(1).Any()) is { } twice) yield return WeekReasons.Of(Id, visit, ("other", visit.School), ("slot", twice.Key));
    }
}
