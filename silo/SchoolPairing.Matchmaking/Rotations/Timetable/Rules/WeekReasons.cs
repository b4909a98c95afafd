using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

/// <summary>Makes reasons with the values that the sentences of timetable rules name.</summary>
internal static class WeekReasons
{
    public static Reason Of(RuleId rule, Visit visit, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var details = new List<Detail> { new("teacher", visit.Teacher.Value), new("school", visit.School.Value), new("half", Text(visit.Half)) };
        foreach (var (name, value) in more) details.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        return new(rule, [.. details]);
    }

    public static Reason Of(RuleId rule, params ReadOnlySpan<(string Name, object Value)> named)
    {
        var details = new List<Detail>();
        foreach (var (name, value) in named) details.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        return new(rule, [.. details]);
    }

    /// <summary>A half day as the key of its name.</summary>
    public static string Text(WeekHalf half) => $"§week-half.{half.Day}-{half.Half}";

    /// <summary>A weekday as the key of its name.</summary>
    public static string Text(DayOfWeek day) => $"§week-day.{day}";
}
