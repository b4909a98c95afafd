namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What one teacher could do at one school in a week, for the first stage.</summary>
internal sealed record CountsPlace(int Days, int WholeDays, int FreeDays, int DutyDays, long MostMorning, long MostAfternoon)
{
    /// <summary>Schools near each one whose days together are counted at their own price; the others at the shortest way that is left, halved.</summary>
    private const int Nearest = 8;

    public static CountsPlace? Of(WeekScope scope, int teacher, int school)
    {
        var (frame, options) = (scope.Frame, scope.Options);
        int days = 0, whole = 0, free = 0, duty = 0, morning = 0, afternoon = 0;
        for (var day = 0; day < frame.Days.Count; day++)
        {
            var (early, late) = (options.Usable(teacher, school, 2 * day), options.Usable(teacher, school, 2 * day + 1));
            if (early == 0 && late == 0) continue;
            days++;
            if (early > 0 && late > 0) whole++;
            if (frame.Duty[teacher, 2 * day] || frame.Duty[teacher, 2 * day + 1]) duty++;
            else free++;
            (morning, afternoon) = (Math.Max(morning, early), Math.Max(afternoon, late));
        }
        return days == 0 ? null : new(days, whole, free, duty, morning, afternoon);
    }

    /// <summary>Pairs of schools, the lesser number first, of which one is among the nearest of the other.</summary>
    public static SortedSet<(int, int)> Near(WeekScope scope, CountsPlace?[] places)
    {
        var near = new SortedSet<(int, int)>();
        for (var school = 0; school < places.Length; school++)
            foreach (var other in Changes(scope, places, school).OrderBy(other => scope.Frame.Way[school, other]).ThenBy(other => other).Take(Nearest)) near.Add((Math.Min(school, other), Math.Max(school, other)));
        return near;
    }

    /// <summary>The shortest way to a school that is not near; null: there is none to change to.</summary>
    public static int? ShortestChange(WeekScope scope, CountsPlace?[] places, int school, SortedSet<(int, int)> near) =>
        Changes(scope, places, school).Where(other => !near.Contains((Math.Min(school, other), Math.Max(school, other)))).Select(other => (int?)Math.Max(0, scope.Frame.Way[school, other])).Min();

    public static (int Free, int Duties) DaysOf(WeekFrame frame, int teacher)
    {
        var (free, duties) = (0, 0);
        for (var day = 0; day < frame.Days.Count; day++)
            if (frame.Duty[teacher, 2 * day] != frame.Duty[teacher, 2 * day + 1]) duties++;
            else if (!frame.Duty[teacher, 2 * day]) free++;
        return (free, duties);
    }

    private static IEnumerable<int> Changes(WeekScope scope, CountsPlace?[] places, int school) => places[school] is null ? []
        : Enumerable.Range(0, places.Length).Where(other => other != school && places[other] is not null && (scope.Options.MayChange[school, other] || scope.Options.MayChange[other, school]));
}
