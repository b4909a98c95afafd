using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What a finished week costs, counted from its visits with plain code: minutes on the way, visits, missing lessons, published visits that changed.</summary>
internal static class WeekCost
{
    public static long Of(WeekFacts facts, ClusterWeek week)
    {
        var cost = week.Visits.GroupBy(visit => (visit.Teacher, visit.Half.Day)).Sum(day => OfDay(facts, [.. day])) + Changed(facts.Inputs, week) * (long)facts.Inputs.ChangePoints;
        foreach (var unmet in week.Unmet) cost += unmet.Missing * (long)WeekPrices.MissingLesson + (unmet.Missing == unmet.Lessons.WeeklyLessons ? WeekPrices.WithoutSubject : 0);
        return cost;
    }

    /// <summary>Published visits that could still be moved and no longer stand exactly as they were.</summary>
    public static int Changed(WeekInputs inputs, ClusterWeek week)
    {
        var standing = week.Visits.ToDictionary(visit => (visit.Teacher, visit.Half));
        return inputs.Pinned.Count(pinned => !pinned.Fixed && !(standing.TryGetValue((pinned.Visit.Teacher, pinned.Visit.Half), out var visit) && Same(visit, pinned.Visit)));
    }

    /// <summary>Whether two visits are the same: who, where, when, and what in which slot.</summary>
    public static bool Same(Visit one, Visit other) => one.Teacher == other.Teacher && one.School == other.School && one.Half == other.Half
        && one.Lessons.OrderBy(lesson => lesson.Slot).SequenceEqual(other.Lessons.OrderBy(lesson => lesson.Slot));

    // From home out and back once a day; between the two halves the way between the two places of work, home school included.
    private static long OfDay(WeekFacts facts, List<Visit> visits)
    {
        long Home(Visit visit) => facts.FromHome(visit.Teacher, visit.School) ?? 0;
        var price = (long)facts.Inputs.VisitPoints * visits.Count;
        if (visits is [var one, var other]) return price + Home(one) + (facts.Way(one.School, other.School) ?? 0) + Home(other);
        var visit = visits[0];
        var otherHalf = visit.Half with { Half = visit.Half.Half == HalfDay.Morning ? HalfDay.Afternoon : HalfDay.Morning };
        var duty = facts.Teacher(visit.Teacher) is { } teacher && teacher.HomeDuties.Contains(otherHalf) ? facts.Way(teacher.Home, visit.School) ?? 0 : Home(visit);
        return price + Home(visit) + duty;
    }
}
