using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Rotations.Files;

/// <summary>What the numbers of rule sets, forms, curricula and calendars may be; what their form cannot say.</summary>
internal static class RotationConfigCheck
{
    public static IEnumerable<Refusal> Faults(RotationRules set)
    {
        var file = set.Id + ".json";
        if (set.Until is { } until && until < set.From) yield return Fault(file, "$.until", RotationTable.Day(until), "not-before", RotationTable.Day(set.From));
        foreach (var (path, value, most) in new[]
        {
            ("$.yearsAtSchool", set.YearsAtSchool, 60), ("$.yearsToRetirement", set.YearsToRetirement, 60), ("$.restYears", set.RestYears, 60),
            ("$.yearlyShare", set.YearlyShare, 1), ("$.backboneShare", set.BackboneShare, 1), ("$.graduatingShare", set.GraduatingShare ?? 0, 1),
            ("$.yearlyShareCap", set.YearlyShareCap ?? 1, 1),
        })
            if (!(value >= 0 && value <= most)) yield return Fault(file, path, Number(value), "between", $"0–{most}");
        if (set.YearlyShareCap < set.YearlyShare) yield return Fault(file, "$.yearlyShareCap", Number(set.YearlyShareCap.Value), "not-before", Number(set.YearlyShare));
        if (set.Terms.Fewest < 1) yield return Fault(file, "$.terms.fewest", Number(set.Terms.Fewest), "not-before", "1");
        if (set.Terms.Most < set.Terms.Fewest) yield return Fault(file, "$.terms.most", Number(set.Terms.Most), "not-before", Number(set.Terms.Fewest));
        foreach (var twice in Twice(set.Deferrals.Select(kind => kind.Id))) yield return Fault(file, "$.deferrals", twice, "once");
        foreach (var step in set.Retirement.Where(step => step.MonthsPerMonth < 1)) yield return Fault(file, "$.retirement", Number(step.MonthsPerMonth), "not-before", "1");
    }

    public static IEnumerable<Refusal> Faults(RotationForms forms) =>
        Twice(forms.Forms.Select(form => form.Id.Value)).Select(twice => Fault("forms.json", "$.forms", twice, "once"));

    public static IEnumerable<Refusal> Faults(Curriculum curriculum)
    {
        var file = curriculum.Id + ".json";
        foreach (var lessons in curriculum.Lessons.Where(lessons => !(lessons.WeeklyLessons > 0))) yield return Fault(file, "$.lessons", Number(lessons.WeeklyLessons), "above-0");
        foreach (var load in curriculum.Loads.Where(load => load.WeeklyLessons < 1)) yield return Fault(file, "$.loads", Number(load.WeeklyLessons), "not-before", "1");
        foreach (var grades in curriculum.GradesOf.Where(grades => grades.Grades < 1)) yield return Fault(file, "$.gradesOf", Number(grades.Grades), "not-before", "1");
    }

    public static IEnumerable<Refusal> Faults(TermCalendar calendar)
    {
        var file = calendar.Id + ".json";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(calendar.TimeZone, out _)) yield return Fault(file, "$.timeZone", calendar.TimeZone, "time-zone");
        foreach (var twice in Twice(calendar.Terms.Select(term => term.Id.Value))) yield return Fault(file, "$.terms", twice, "once");
        for (var index = 0; index < calendar.Terms.Length; index++)
            foreach (var fault in Faults(file, $"$.terms[{index}]", calendar.Terms[index], index == 0 ? null : calendar.Terms[index - 1].Until)) yield return fault;
        for (var index = 0; index < calendar.Day.Length; index++)
        {
            var (slot, before) = (calendar.Day[index], index == 0 ? null : calendar.Day[index - 1]);
            if (slot.Number != index + 1) yield return Fault(file, $"$.day[{index}].number", Number(slot.Number), "is", Number(index + 1));
            if (slot.Until <= slot.From || slot.From < before?.Until || slot.Half < before?.Half) yield return Fault(file, $"$.day[{index}].from", slot.From.ToString("HH:mm", CultureInfo.InvariantCulture), "in-order");
        }
    }

    /// <summary>Faults of one term: of a file, or of a change that moves it.</summary>
    public static IEnumerable<Refusal> Faults(string file, string path, SchoolTerm term, DateOnly? after)
    {
        if (term.Until <= term.From) yield return Fault(file, path + ".until", RotationTable.Day(term.Until), "not-before", RotationTable.Day(term.From));
        if (term.From <= after) yield return Fault(file, path + ".from", RotationTable.Day(term.From), "not-before", RotationTable.Day(after.Value.AddDays(1)));
        if (term.Weeks < 1) yield return Fault(file, path + ".weeks", Number(term.Weeks), "not-before", "1");
        foreach (var day in term.FreeDays.Concat(term.MovedDays.Select(moved => moved.Date)).Where(day => day < term.From || day > term.Until))
            yield return Fault(file, path + ".freeDays", RotationTable.Day(day), "between", $"{RotationTable.Day(term.From)}–{RotationTable.Day(term.Until)}");
    }

    private static IEnumerable<string> Twice(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static Refusal Fault(string file, string path, string value, string expected, string limit = "") =>
        Refusal.Of(RefusalCode.InvalidDocument, ("file", file), ("path", path), ("value", value), ("expected", "§expected." + expected), ("limit", limit));
}
