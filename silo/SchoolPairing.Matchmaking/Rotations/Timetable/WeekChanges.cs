using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What happens to a published week: each change gives the inputs after it.</summary>
public static class WeekChanges
{
    /// <summary>A teacher is away from a half day on; nothing is said of the reason.</summary>
    /// <param name="inputs">The inputs before.</param>
    /// <param name="teacher">Who.</param>
    /// <param name="from">First half day away.</param>
    public static WeekInputs Absent(WeekInputs inputs, TeacherId teacher, WeekHalf from)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var away = from day in inputs.Days from half in new[] { HalfDay.Morning, HalfDay.Afternoon } let when = new WeekHalf(day, half) where Order(inputs, when) >= Order(inputs, @from) select when;
        return inputs with { Teachers = [.. inputs.Teachers.Select(known => known.Teacher == teacher ? known with { HomeDuties = [.. known.HomeDuties.Union(away).OrderBy(when => Order(inputs, when))] } : known)] };
    }

    /// <summary>The way between two schools is closed.</summary>
    /// <param name="inputs">The inputs before.</param>
    /// <param name="one">One school.</param>
    /// <param name="other">The other.</param>
    public static WeekInputs Closed(WeekInputs inputs, SchoolId one, SchoolId other)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs with { Travel = [.. inputs.Travel.Where(leg => !((leg.From == one && leg.To == other) || (leg.From == other && leg.To == one)))] };
    }

    /// <summary>The school week has other days, such as the first one of a moved term.</summary>
    /// <param name="inputs">The inputs before.</param>
    /// <param name="day">The day that falls out.</param>
    public static WeekInputs Without(WeekInputs inputs, DayOfWeek day)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs with { Days = [.. inputs.Days.Where(known => known != day)] };
    }

    /// <summary>Place of a half day in the week; −1 where the week has no such day.</summary>
    internal static int Order(WeekInputs inputs, WeekHalf half) => inputs.Days.IndexOf(half.Day) is var day and >= 0 ? 2 * day + (half.Half == HalfDay.Morning ? 0 : 1) : -1;
}
