using System.Globalization;
using System.Text;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using Calendar = Ical.Net.Calendar;
using Event = Ical.Net.CalendarComponents.CalendarEvent;

namespace SchoolPairing.Silo.Rotations.Files;

/// <summary>
/// Writes events as an iCalendar file: times in UTC, so that no time zone table is needed; no person is named, since an address may be passed on.
/// The same events give the same bytes, whenever they are asked for.
/// </summary>
internal static class CalendarText
{
    /// <summary>The file.</summary>
    /// <param name="name">File name without its ending.</param>
    /// <param name="events">The events.</param>
    /// <param name="language">zh-CN or en.</param>
    public static CalendarFile Of(string name, TeacherCalendar events, string language)
    {
        var calendar = new Calendar { ProductId = "-//SchoolPairing//Rotation//ZH", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", Texts.Say("calendar.name", language));
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        foreach (var found in events.Events) calendar.Events.Add(Of(found, events.At, language));
        return new CalendarFile(name + ".ics", Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!));
    }

    private static Event Of(CalendarEvent found, DateTimeOffset at, string language)
    {
        var lessons = string.Join(Texts.Say("list.comma", language), found.Lessons.GroupBy(lesson => lesson.Subject)
            .Select(group => Texts.Say("calendar.lessons", language, new Detail("subject", Texts.Find("subject." + group.Key, language) ?? group.Key.Value), new Detail("count", Text(group.Count())))));
        Detail[] details = [new("school", found.SchoolName), new("lessons", lessons), new("minutes", Text(found.OneWayMinutes)), new("slots", string.Join(", ", found.Lessons.Select(lesson => Text(lesson.Slot))))];
        var made = new Event
        {
            Uid = found.Id + "@schoolpairing",
            Sequence = found.Sequence,
            DtStamp = new CalDateTime(at.UtcDateTime, "UTC"),
            Summary = Texts.Say(found.AllDay ? "calendar.posting" : "calendar.visit", language, details),
            Description = Texts.Say(found.AllDay ? "calendar.posting.text" : "calendar.visit.text", language, details)
                + (found.OfficePhone is { } phone ? "\n" + Texts.Say("calendar.office", language, new Detail("phone", phone)) : ""),
            Location = found.Township is null ? found.SchoolName : found.SchoolName + " · " + found.Township,
            Status = found.Cancelled ? "CANCELLED" : "CONFIRMED",
        };
        // A span of days has no clock time: its days are those of the place, which the offset of the begin tells.
        made.Start = found.AllDay ? new CalDateTime(Day(found.From)) : new CalDateTime(found.From.UtcDateTime, "UTC");
        made.End = found.AllDay ? new CalDateTime(Day(found.Until)) : new CalDateTime(found.Until.UtcDateTime, "UTC");
        if (found.Location is { } place) made.GeographicLocation = new GeographicLocation(place.LatitudeDegrees, place.LongitudeDegrees);
        return made;
    }

    // Local midnight in UTC lies less than half a day from the day that is meant, east and west.
    private static DateOnly Day(DateTimeOffset midnight) => DateOnly.FromDateTime(midnight.UtcDateTime.AddHours(12));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
