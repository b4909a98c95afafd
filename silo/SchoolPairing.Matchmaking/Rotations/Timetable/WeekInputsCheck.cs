using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What inputs must keep before anything is planned with them.</summary>
internal static class WeekInputsCheck
{
    public static ImmutableArray<Refusal> Refusals(WeekInputs inputs)
    {
        var refusals = new List<Refusal>();
        void Check(bool right, string field, object value, string allowed)
        {
            if (!right) refusals.Add(Refusal.Of(RefusalCode.InvalidField, ("field", field), ("value", Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""), ("allowed", allowed)));
        }
        Check(inputs.Days.Length is > 0 and <= 7 && inputs.Days.Distinct().Count() == inputs.Days.Length, "days", string.Join(' ', inputs.Days), "1-7");
        Check(inputs.Slots.Length is > 0 and <= 20 && inputs.Slots.Select(slot => slot.Number).Distinct().Count() == inputs.Slots.Length, "slots", inputs.Slots.Length, "1-20");
        Check(inputs.ChangeMinutes is >= 0 and <= 600, "changeMinutes", inputs.ChangeMinutes, "0-600");
        Check(inputs.VisitPoints is >= 0 and <= WeekPrices.MissingLesson, "visitPoints", inputs.VisitPoints, "0-1000");
        Check(inputs.ChangePoints is >= 0 and <= 100 * WeekPrices.MissingLesson, "changePoints", inputs.ChangePoints, "0-100000");
        foreach (var twice in inputs.Teachers.GroupBy(teacher => teacher.Teacher).Where(same => same.Skip(1).Any())) Check(false, "teachers", twice.Key, "1");
        foreach (var teacher in inputs.Teachers)
            Check(teacher is { MostHalves: >= 0, MostLessons: >= 0 } && teacher.FromHome.All(way => way.Minutes is >= 0 and <= 1440)
                && teacher.FromHome.Select(way => way.School).Distinct().Count() == teacher.FromHome.Length, "teacher", teacher.Teacher, "0-1440");
        foreach (var twice in inputs.Lessons.GroupBy(asked => (asked.School, asked.Group, asked.Stage, asked.Subject)).Where(same => same.Skip(1).Any())) Check(false, "lessons", twice.Key.Group, "1");
        foreach (var asked in inputs.Lessons) Check(asked.WeeklyLessons is >= 1 and <= 100, "weeklyLessons", asked.WeeklyLessons, "1-100");
        foreach (var twice in inputs.Travel.GroupBy(leg => (leg.From, leg.To)).Where(same => same.Skip(1).Any())) Check(false, "travel", twice.Key.From, "1");
        foreach (var leg in inputs.Travel) Check(leg.From.CompareTo(leg.To) < 0 && leg.Minutes is >= 0 and <= 1440, "travel", leg.From, "0-1440");
        foreach (var twice in inputs.FixedDays.GroupBy(school => school.School).Where(same => same.Skip(1).Any())) Check(false, "fixedDays", twice.Key, "1");
        foreach (var twice in inputs.Pinned.GroupBy(pinned => (pinned.Visit.Teacher, pinned.Visit.Half)).Where(same => same.Skip(1).Any())) Check(false, "pinned", twice.Key.Teacher, "1");
        return [.. refusals];
    }
}
