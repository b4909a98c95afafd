using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Rotations.Documents;

/// <summary>Judges a calendar before anybody plans by it.</summary>
public static class TermCalendarCheck
{
    /// <summary>Every fault as path, value and what is expected; empty where the calendar may be used: terms apart and in order, days within their term, slots in order.</summary>
    /// <param name="calendar">The calendar as parsed.</param>
    /// <param name="file">The name of its file for the refusal; null: the calendar's id.</param>
    public static ImmutableArray<Refusal> Faults(TermCalendar calendar, string? file = null)
    {
        var faults = new DocumentFaults(file ?? calendar.Id ?? "calendar");
        faults.Require(calendar.Schema == 1, "schema", calendar.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(calendar.Id), "id", calendar.Id, "\"…\"");
        faults.RequireText("title", calendar.Title);
        faults.Require(!string.IsNullOrWhiteSpace(calendar.TimeZone) && TimeZoneInfo.TryFindSystemTimeZoneById(calendar.TimeZone, out _),
            "timeZone", calendar.TimeZone, "Asia/Shanghai");
        if (faults.Require(!calendar.Terms.IsDefaultOrEmpty, "terms", "[]", "[≥ 1]"))
            for (var i = 0; i < calendar.Terms.Length; i++) RequireTerm(faults, calendar.Terms, i);
        if (faults.Require(!calendar.Day.IsDefaultOrEmpty, "day", "[]", "[≥ 1]"))
            for (var i = 0; i < calendar.Day.Length; i++) RequireSlot(faults, calendar.Day, i);
        return faults.All;
    }

    private static void RequireTerm(DocumentFaults faults, ImmutableArray<SchoolTerm> terms, int i)
    {
        var at = $"terms[{i}]";
        if (!faults.Require(terms[i] is not null, at, null, "{ id, label, from, until, weeks, freeDays, movedDays }")) return;
        var term = terms[i];
        faults.Require(!string.IsNullOrWhiteSpace(term.Id.Value) && terms.Take(i).All(other => other?.Id != term.Id), at + ".id", term.Id, "\"…\"");
        faults.RequireText(at + ".label", term.Label);
        faults.Require(term.Until >= term.From, at + ".until", Day(term.Until), "≥ " + Day(term.From));
        if (i > 0 && terms[i - 1] is { } before) faults.Require(term.From > before.Until, at + ".from", Day(term.From), "> " + Day(before.Until));
        var weeks = (term.Until.DayNumber - term.From.DayNumber) / 7 + 1;
        faults.Require(term.Weeks >= 1 && term.Weeks <= weeks, at + ".weeks", term.Weeks, $"1..{weeks}");
        var within = $"{Day(term.From)}..{Day(term.Until)}";
        if (faults.Require(!term.FreeDays.IsDefault, at + ".freeDays", null, "[]"))
            for (var day = 0; day < term.FreeDays.Length; day++)
                faults.Require(Within(term, term.FreeDays[day]) && !term.FreeDays.Take(day).Contains(term.FreeDays[day]), $"{at}.freeDays[{day}]", Day(term.FreeDays[day]), within);
        if (faults.Require(!term.MovedDays.IsDefault, at + ".movedDays", null, "[]"))
            for (var day = 0; day < term.MovedDays.Length; day++)
                faults.Require(term.MovedDays[day] is { } moved && Within(term, moved.Date) && (term.FreeDays.IsDefault || !term.FreeDays.Contains(moved.Date)),
                    $"{at}.movedDays[{day}]", Day(term.MovedDays[day]?.Date), within);
    }

    private static void RequireSlot(DocumentFaults faults, ImmutableArray<LessonSlot> slots, int i)
    {
        var at = $"day[{i}]";
        if (!faults.Require(slots[i] is not null, at, null, "{ number, half, from, until }")) return;
        var slot = slots[i];
        faults.Require(slot.Number == i + 1, at + ".number", slot.Number, (i + 1).ToString(CultureInfo.InvariantCulture));
        faults.Require(Enum.IsDefined(slot.Half), at + ".half", slot.Half, "[morning, afternoon]");
        faults.Require(slot.Until > slot.From, at + ".until", slot.Until, "> " + slot.From.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (i == 0 || slots[i - 1] is not { } before) return;
        faults.Require(slot.From >= before.Until, at + ".from", slot.From, "≥ " + before.Until.ToString("HH:mm", CultureInfo.InvariantCulture));
        faults.Require(slot.Half >= before.Half, at + ".half", slot.Half, "≥ " + before.Half);
    }

    private static bool Within(SchoolTerm term, DateOnly day) => term.From <= day && day <= term.Until;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
