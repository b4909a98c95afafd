using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Calendar;

/// <summary>On which days of a term the lessons of a weekday are held.</summary>
public static class VisitDates
{
    /// <summary>
    /// The weekday's days from the term's first to its last day, free days left out; a day that is held as another weekday (调休) counts as that one and no longer
    /// as its own, also where it is a free day by its own name. In order.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="weekday">Whose lessons.</param>
    public static IEnumerable<DateOnly> Of(SchoolTerm term, DayOfWeek weekday)
    {
        for (var day = term.From; day <= term.Until; day = day.AddDays(1))
            if (HeldAs(term, day) == weekday) yield return day;
    }

    /// <summary>Whose lessons are held on a day; null: none, since it is free or outside the term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="day">The day.</param>
    public static DayOfWeek? HeldAs(SchoolTerm term, DateOnly day)
    {
        if (day < term.From || day > term.Until) return null;
        foreach (var moved in term.MovedDays)
            if (moved.Date == day) return moved.HeldAs;
        return term.FreeDays.Contains(day) ? null : day.DayOfWeek;
    }
}
