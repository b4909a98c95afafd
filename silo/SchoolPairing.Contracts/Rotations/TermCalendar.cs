using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>The terms of a region: a file config/calendars/ID.json, entered by the bureau each year.</summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its file name.</param>
/// <param name="Title">What it is, with its source.</param>
/// <param name="TimeZone">IANA name, such as Asia/Shanghai.</param>
/// <param name="Terms">By first day.</param>
/// <param name="Day">The lesson slots of a school day.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TermCalendar")]
public sealed record TermCalendar(int Schema, string Id, LocalText Title, string TimeZone, ImmutableArray<SchoolTerm> Terms, ImmutableArray<LessonSlot> Day);

/// <summary>One term.</summary>
/// <param name="Id">Such as 2026-2027-1.</param>
/// <param name="Label">What people here call it.</param>
/// <param name="From">First school day.</param>
/// <param name="Until">Last school day.</param>
/// <param name="Weeks">Weeks of teaching.</param>
/// <param name="FreeDays">Days without school between them.</param>
/// <param name="MovedDays">Days off that are taught on another day (调休): the lessons of the weekday are held on the date.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SchoolTerm")]
public sealed record SchoolTerm(
    TermId Id, LocalText Label, DateOnly From, DateOnly Until, int Weeks, ImmutableArray<DateOnly> FreeDays, ImmutableArray<MovedDay> MovedDays);

/// <summary>A day on which the lessons of another weekday are held.</summary>
/// <param name="Date">The day.</param>
/// <param name="HeldAs">The weekday whose lessons are held.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MovedDay")]
public sealed record MovedDay(DateOnly Date, DayOfWeek HeldAs);

/// <summary>Half of a school day.</summary>
public enum HalfDay
{
    /// <summary>Before noon.</summary>
    Morning = 1,
    /// <summary>After noon.</summary>
    Afternoon = 2,
}

/// <summary>One lesson slot of a day.</summary>
/// <param name="Number">From 1, over the whole day.</param>
/// <param name="Half">Which half of the day.</param>
/// <param name="From">Begin, local time.</param>
/// <param name="Until">End, local time.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.LessonSlot")]
public sealed record LessonSlot(int Number, HalfDay Half, TimeOnly From, TimeOnly Until);
