using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>From visits to a week: lessons that are still free are taken where that pays, the rest is named with the rules that stand against it.</summary>
internal static class WeekFinish
{
    private static readonly RuleId NobodyTeaches = new("timetable.nobody-teaches"), DoesNotPay = new("timetable.does-not-pay");

    /// <param name="facts">The inputs looked through.</param>
    /// <param name="visits">What a solution holds.</param>
    /// <param name="proof">What is known of the solution; its points are counted anew.</param>
    /// <param name="fill">Whether free lessons may be taken, or everything stays as the solution has it.</param>
    public static ClusterWeek Week(WeekFacts facts, IEnumerable<Visit> visits, RotationProof proof, bool fill)
    {
        var held = visits.Where(visit => visit.Lessons.Length > 0).ToImmutableArray();
        var names = new Dictionary<ClassLessons, ImmutableArray<Reason>>();
        foreach (var unmet in Plain(facts, held).Unmet)
            while (Missing(held, unmet.Lessons) > 0 && (names[unmet.Lessons] = Reasons(facts, ref held, unmet.Lessons, fill)).Length == 0) { }
        var week = Sorted(facts, held, names, proof);
        var points = -WeekCost.Of(facts, week);
        return week with { Proof = proof with { Points = points, Bound = Math.Max(points, proof.Bound) } };
    }

    /// <summary>The week that has these visits, with what is missing and no reasons.</summary>
    public static ClusterWeek Plain(WeekFacts facts, ImmutableArray<Visit> visits) => Sorted(facts, visits, [], new("", 0, 0, "", true));

    private static ClusterWeek Sorted(WeekFacts facts, ImmutableArray<Visit> visits, Dictionary<ClassLessons, ImmutableArray<Reason>> names, RotationProof proof)
    {
        var held = new Dictionary<(SchoolId, ClassGroupId, Stage, SubjectId), int>();
        foreach (var visit in visits)
            foreach (var lesson in visit.Lessons)
                held[(visit.School, lesson.Group, lesson.Stage, lesson.Subject)] = held.GetValueOrDefault((visit.School, lesson.Group, lesson.Stage, lesson.Subject)) + 1;
        var unmet =
            from asked in facts.Inputs.Lessons
            let missing = asked.WeeklyLessons - held.GetValueOrDefault((asked.School, asked.Group, asked.Stage, asked.Subject))
            where missing > 0
            orderby asked.School, asked.Group, asked.Stage, asked.Subject
            select new UnmetLessons(asked, missing, names.GetValueOrDefault(asked, []));
        return new([.. visits.OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)], [.. unmet], proof);
    }

    private static int Missing(ImmutableArray<Visit> visits, ClassLessons asked) => asked.WeeklyLessons - visits.Where(visit => visit.School == asked.School)
        .Sum(visit => visit.Lessons.Count(lesson => lesson.Group == asked.Group && lesson.Stage == asked.Stage && lesson.Subject == asked.Subject));

    // Nothing where a lesson was taken; else the rules against it, teacher by teacher.
    private static ImmutableArray<Reason> Reasons(WeekFacts facts, ref ImmutableArray<Visit> held, ClassLessons asked, bool fill)
    {
        var ways = LessonInsertion.Of(facts, held, asked).ToList();
        if (ways.Count == 0) return [WeekReasons.Of(NobodyTeaches, ("school", asked.School), ("group", asked.Group), ("subject", asked.Subject), ("stage", "§stage." + asked.Stage))];
        var now = WeekCost.Of(facts, Plain(facts, held));
        var (best, least) = ((LessonInsertion?)null, now);
        foreach (var free in ways.Where(way => way.Against.Length == 0))
            if (fill && WeekCost.Of(facts, Plain(facts, free.Visits)) is var cost && cost < least) (best, least) = (free, cost);
        if (best is not null)
        {
            held = best.Visits;
            return [];
        }
        return [.. ways.SelectMany(way => way.Against.Length > 0 ? way.Against : [WeekReasons.Of(DoesNotPay, ("teacher", way.Teacher), ("school", asked.School))])
            .DistinctBy(TimetableRules.Key).OrderBy(TimetableRules.Key, StringComparer.Ordinal)];
    }
}
