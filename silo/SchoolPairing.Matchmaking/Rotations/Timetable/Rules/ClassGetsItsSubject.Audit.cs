using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

internal sealed partial class ClassGetsItsSubject
{
    public override IEnumerable<Reason> Audit(WeekFacts facts, ClusterWeek week)
    {
        var held = week.Visits.SelectMany(visit => visit.Lessons.Select(lesson => (visit.School, lesson.Group, lesson.Stage, lesson.Subject))).GroupBy(lesson => lesson).ToDictionary(lesson => lesson.Key, lesson => lesson.Count());
        var missing = week.Unmet.ToDictionary(unmet => (unmet.Lessons.School, unmet.Lessons.Group, unmet.Lessons.Stage, unmet.Lessons.Subject), unmet => unmet.Missing);
        foreach (var asked in facts.Inputs.Lessons)
        {
            var key = (asked.School, asked.Group, asked.Stage, asked.Subject);
            var (given, named) = (held.GetValueOrDefault(key), missing.GetValueOrDefault(key));
            if (given + named != asked.WeeklyLessons) yield return WeekReasons.Of(Id, ("school", asked.School), ("group", asked.Group), ("subject", asked.Subject), ("given", given), ("needed", asked.WeeklyLessons));
        }
        foreach (var visit in week.Visits)
            foreach (var lesson in visit.Lessons)
                if (facts.Asked(visit.School, lesson) is null) yield return WeekReasons.Of(Id, ("school", visit.School), ("group", lesson.Group), ("subject", lesson.Subject), ("given", 1), ("needed", 0));
    }
}
