using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class TeacherArrivesBeforeTheLesson
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        foreach (var visit in week.Visits)
        {
            if (facts.Teacher(visit.Teacher) is not { } teacher || facts.FromHome(visit.Teacher, visit.School) is not { } minutes) continue;
            foreach (var lesson in visit.Lessons)
                if (facts.Slot(lesson.Slot) is { } slot && (!WeekFacts.Reaches(teacher, minutes, slot) || visit.ArriveBy > slot.From))
                    yield return WeekReasons.Of(Id, visit, ("slot", lesson.Slot), ("begins", slot.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), ("minutes", minutes));
        }
    }
}
