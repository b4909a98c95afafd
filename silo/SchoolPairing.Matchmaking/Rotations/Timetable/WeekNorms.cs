using System.Collections.Immutable;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What every planned and every replanned week is made of.</summary>
public static class WeekNorms
{
    /// <summary>Of the ten half days of a week two stay for the home school.</summary>
    public const int HalvesAway = 8;

    /// <summary>Days on which visits are planned.</summary>
    public static readonly ImmutableArray<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
}
