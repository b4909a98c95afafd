using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class LessonsFitTheHalfDay
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        foreach (var visit in week.Visits)
        {
            var slots = facts.Inputs.Slots.Count(slot => slot.Half == visit.Half.Half);
            if (visit.Lessons.Length == 0 || visit.Lessons.Length > slots || !visit.Lessons.All(lesson => facts.Slot(lesson.Slot)?.Half == visit.Half.Half))
                yield return WeekReasons.Of(Id, visit, ("lessons", visit.Lessons.Length), ("slots", slots));
        }
    }
}
