using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class ClassHasOneLessonAtATime
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        var lessons = week.Visits.SelectMany(visit => visit.Lessons.Select(lesson => (Visit: visit, Lesson: lesson)));
        foreach (var together in lessons.GroupBy(held => (held.Visit.School, held.Lesson.Group, held.Visit.Half.Day, held.Lesson.Slot)))
            if (together.Skip(1).Any()) yield return WeekReasons.Of(Id, together.Last().Visit, ("group", together.Key.Group), ("slot", together.Key.Slot));
    }
}
