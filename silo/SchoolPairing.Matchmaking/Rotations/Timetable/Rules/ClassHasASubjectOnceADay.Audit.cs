using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class ClassHasASubjectOnceADay
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        var lessons = week.Visits.SelectMany(visit => visit.Lessons.Select(lesson => (Visit: visit, Lesson: lesson)));
        foreach (var day in lessons.GroupBy(held => (held.Visit.School, held.Lesson.Group, held.Lesson.Stage, held.Lesson.Subject, held.Visit.Half.Day)))
        {
            var count = day.Count();
            if (count < 2 || facts.Asked(day.Key.School, day.First().Lesson) is not { } asked) continue;
            var most = Most(facts, asked);
            if (count > most) yield return WeekReasons.Of(Id, day.Last().Visit, ("group", asked.Group), ("subject", asked.Subject), ("lessons", count), ("limit", most));
        }
    }

    private static int Most(WeekFacts facts, ClassLessons asked)
    {
        var can = facts.Inputs.Teachers.Where(teacher => teacher.Teaches.Any(may => may.Stage == asked.Stage && may.Subject == asked.Subject)).ToList();
        var days = facts.Inputs.Days.Count(day => can.Exists(teacher =>
            facts.CouldCome(teacher, asked.School, new(day, HalfDay.Morning)) || facts.CouldCome(teacher, asked.School, new(day, HalfDay.Afternoon))));
        return (int)Math.Ceiling(asked.WeeklyLessons / (double)Math.Max(1, days));
    }
}
