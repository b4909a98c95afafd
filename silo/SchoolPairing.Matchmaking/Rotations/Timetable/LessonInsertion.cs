using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>One lesson more in a finished week, and what stands against it by the audit faces: for reasons, and to take what is still free.</summary>
/// <param name="Visits">The week's visits with it.</param>
/// <param name="Teacher">Who would hold it.</param>
/// <param name="Against">Rules that it breaks; empty where it can be.</param>
internal sealed record LessonInsertion(ImmutableArray<Visit> Visits, TeacherId Teacher, ImmutableArray<Reason> Against)
{
    /// <summary>For each teacher of the subject the insertion that fewest rules stand against, first in the week.</summary>
    public static IEnumerable<LessonInsertion> Of(WeekFacts facts, ImmutableArray<Visit> visits, ClassLessons asked)
    {
        var here = visits.Where(visit => visit.School == asked.School).ToList();
        foreach (var teacher in facts.Inputs.Teachers.OrderBy(teacher => teacher.Teacher))
        {
            if (!teacher.Teaches.Any(may => may.Stage == asked.Stage && may.Subject == asked.Subject)) continue;
            var concerned = here.Where(visit => visit.Teacher != teacher.Teacher).Concat(visits.Where(visit => visit.Teacher == teacher.Teacher)).ToImmutableArray();
            LessonInsertion? best = null;
            foreach (var day in facts.Inputs.Days)
                foreach (var slot in facts.Inputs.Slots.OrderBy(slot => slot.Number))
                {
                    if (best is { Against.Length: 0 }) break;
                    if (facts.IsOver(new(day, slot.Half))) continue;
                    var with = With(concerned, teacher.Teacher, asked, new(day, slot.Half), slot);
                    var against = facts.IsFixed(teacher.Teacher, new(day, slot.Half)) ? [new Reason(new FixedVisitsStand().Id, [new("teacher", teacher.Teacher.Value), new("school", asked.School.Value), new("half", WeekReasons.Text(new WeekHalf(day, slot.Half)))])] : Broken(facts, with);
                    if (best is null || against.Length < best.Against.Length) best = new(With(visits, teacher.Teacher, asked, new(day, slot.Half), slot), teacher.Teacher, against);
                }
            if (best is not null) yield return best;
        }
    }

    private static ImmutableArray<Reason> Broken(WeekFacts facts, ImmutableArray<Visit> visits) =>
        TimetableRules.Violations(facts, new(visits, [], new("", 0, 0, "", true)), Asked);

    // Whether all lessons are there, and fixed visits, is no question about one more.
    private static readonly ImmutableArray<TimetableRule> Asked = [.. TimetableRules.All.Where(rule => rule is not (ClassGetsItsSubject or FixedVisitsStand))];

    private static ImmutableArray<Visit> With(ImmutableArray<Visit> visits, TeacherId teacher, ClassLessons asked, WeekHalf half, LessonSlot slot)
    {
        var lesson = new VisitLesson(slot.Number, asked.Group, asked.Stage, asked.Subject);
        for (var at = 0; at < visits.Length; at++)
            if (visits[at] is var visit && visit.Teacher == teacher && visit.Half == half && visit.School == asked.School)
                return visits.SetItem(at, visit with { ArriveBy = slot.From < visit.ArriveBy ? slot.From : visit.ArriveBy, Lessons = [.. visit.Lessons.Append(lesson).OrderBy(held => held.Slot)] });
        return visits.Add(new(teacher, asked.School, half, slot.From, [lesson]));
    }
}
