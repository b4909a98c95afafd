using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Rotations;

namespace SchoolPairing.Silo.Teachers;

/// <summary>
/// Published postings as dated events. A full-time posting is one event over its span of days, which ends with the midnight after the last day; a visit of an
/// itinerant one is an event on every day on which its weekday's lessons are held. A visit that moves within its week keeps its event. No person is named.
/// </summary>
internal static class TeacherCalendars
{
    /// <summary>Events by begin, then id.</summary>
    /// <param name="rotation">The posting.</param>
    /// <param name="calendar">The calendar that it was published with.</param>
    /// <param name="teacher">Whose.</param>
    /// <param name="schools">Names and places of today.</param>
    public static IEnumerable<CalendarEvent> Events(Rotation rotation, TermCalendar calendar, Teacher teacher, RegisterView schools)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone);
        if (rotation.Visits.IsEmpty)
            return [WholeSpan(rotation, zone, schools)];
        var days = calendar.Terms.SelectMany(HeldDays).ToList();
        var ways = Ways(rotation, teacher, schools);
        var standing = new Dictionary<string, CalendarEvent>(StringComparer.Ordinal);
        foreach (var span in rotation.Visits)
            foreach (var (visits, gone) in new[] { (span.Gone, true), (span.Week, false) })
                foreach (var (date, heldAs, moved) in days.Where(day => span.Days.Has(day.Date) && day.Date >= rotation.From && day.Date <= rotation.Until))
                    foreach (var numbered in visits.Where(numbered => numbered.Visit.Half.Day == heldAs))
                    {
                        var id = $"{rotation.Id}-v{numbered.Number}-{(moved ? "m" + Compact(date) : Compact(Monday(date)))}";
                        var cancelled = gone || rotation.Cancelled || rotation.Away.Any(away => away.Has(date));
                        standing[id] = Visit(id, rotation, numbered.Visit, date, calendar, zone, schools, ways, cancelled);
                    }
        return standing.Values;
    }

    private static CalendarEvent WholeSpan(Rotation rotation, TimeZoneInfo zone, RegisterView schools)
    {
        var host = schools.Card(rotation.Posting.Host);
        return new(rotation.Id.Value, rotation.Sequence, Utc(rotation.From, TimeOnly.MinValue, zone), Utc(rotation.Until.AddDays(1), TimeOnly.MinValue, zone),
            host.Id, host.Name, host.Township, host.Location, rotation.Posting.OneWayMinutes, [], AllDay: true, rotation.Cancelled);
    }

    private static CalendarEvent Visit(
        string id, Rotation rotation, Visit visit, DateOnly date, TermCalendar calendar, TimeZoneInfo zone, RegisterView schools,
        IReadOnlyDictionary<SchoolId, int> ways, bool cancelled)
    {
        var (school, last) = (schools.Card(visit.School), visit.Lessons.Max(lesson => lesson.Slot));
        var until = calendar.Day.FirstOrDefault(slot => slot.Number == last)?.Until ?? visit.ArriveBy;
        return new(id, rotation.Sequence, Utc(date, visit.ArriveBy, zone), Utc(date, until, zone), school.Id, school.Name, school.Township, school.Location,
            ways.GetValueOrDefault(visit.School, rotation.Posting.OneWayMinutes), visit.Lessons, AllDay: false, cancelled);
    }

    // The posting says the way to its host; the others of a pooled post are estimated alike.
    private static Dictionary<SchoolId, int> Ways(Rotation rotation, Teacher teacher, RegisterView schools)
    {
        var times = new TravelTimes(new RotationPolicy().Travel);
        var ways = new Dictionary<SchoolId, int>();
        foreach (var school in rotation.Schools.Where(school => school != rotation.Posting.Host))
            if (schools.Find(schools.Today(rotation.Posting.Home)) is { } home && schools.Find(schools.Today(school)) is { } there && times.FromHome(teacher, home, there) is { } minutes)
                ways[school] = minutes;
        return ways;
    }

    private static IEnumerable<(DateOnly Date, DayOfWeek HeldAs, bool Moved)> HeldDays(SchoolTerm term)
    {
        var moved = term.MovedDays.ToDictionary(day => day.Date, day => day.HeldAs);
        for (var date = term.From; date <= term.Until; date = date.AddDays(1))
            if (moved.TryGetValue(date, out var heldAs)) yield return (date, heldAs, true);
            else if (!term.FreeDays.Contains(date)) yield return (date, date.DayOfWeek, false);
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static string Compact(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(DateOnly date, TimeOnly time, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), zone), TimeSpan.Zero);
}
