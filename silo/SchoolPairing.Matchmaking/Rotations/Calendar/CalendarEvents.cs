using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Calendar;

/// <summary>What an event says of a school.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Township">Township; null where unknown.</param>
/// <param name="Location">Where it stands; null where unknown.</param>
/// <param name="OneWayMinutes">The way there for the teacher.</param>
/// <param name="OfficePhone">Public telephone of its office; null where not given.</param>
public sealed record EventPlace(SchoolId Id, string Name, string? Township, GeoPoint? Location, int OneWayMinutes, string? OfficePhone = null)
{
    /// <summary>The place of a school of the register.</summary>
    /// <param name="school">The school.</param>
    /// <param name="oneWayMinutes">The way.</param>
    public static EventPlace Of(School school, int oneWayMinutes) => new(school.Id, school.Name, school.Township, school.Location, oneWayMinutes, school.OfficePhone);
}

/// <summary>A teacher's postings and visits as dated events in UTC.</summary>
public static class CalendarEvents
{
    /// <summary>
    /// One event for each day on which a visit is held, from the begin of its first lesson to the end of its last. Its id names the posting, the day and the half,
    /// so that another time on the same half day is a change of the same event.
    /// </summary>
    /// <param name="stem">What ids begin with: the posting.</param>
    /// <param name="visits">Weekly visits of one teacher.</param>
    /// <param name="calendar">The calendar: slots and time zone.</param>
    /// <param name="term">The term.</param>
    /// <param name="placeOf">Each school that the visits name.</param>
    public static ImmutableArray<CalendarEvent> OfVisits(
        string stem, IEnumerable<Visit> visits, TermCalendar calendar, SchoolTerm term, Func<SchoolId, EventPlace> placeOf)
    {
        return [.. visits.SelectMany(visit => VisitDates.Of(term, visit.Half.Day).Select(day =>
                OfVisit(string.Create(CultureInfo.InvariantCulture, $"{stem}-{day:yyyyMMdd}-{(int)visit.Half.Half}"), visit, day, calendar, placeOf(visit.School))))
            .OrderBy(found => found.From).ThenBy(found => found.Id, StringComparer.Ordinal)];
    }

    /// <summary>A visit on one day, from the begin of its first lesson to the end of its last.</summary>
    /// <param name="id">Id of the event.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="day">On which it is held.</param>
    /// <param name="calendar">The calendar: slots and time zone.</param>
    /// <param name="place">The school.</param>
    public static CalendarEvent OfVisit(string id, Visit visit, DateOnly day, TermCalendar calendar, EventPlace place)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone);
        LessonSlot Slot(int number) => calendar.Day.First(slot => slot.Number == number);
        return new(
            id, 0, Utc(zone, day, Slot(visit.Lessons.Min(lesson => lesson.Slot)).From), Utc(zone, day, Slot(visit.Lessons.Max(lesson => lesson.Slot)).Until),
            place.Id, place.Name, place.Township, place.Location, place.OneWayMinutes, visit.Lessons, AllDay: false, Cancelled: false, place.OfficePhone);
    }

    /// <summary>A full-time posting as one span of whole days, first and last day included.</summary>
    /// <param name="stem">Its id: the posting.</param>
    /// <param name="calendar">The calendar: time zone.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="place">The host.</param>
    public static CalendarEvent OfPosting(string stem, TermCalendar calendar, DateOnly from, DateOnly until, EventPlace place)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone);
        return new(stem, 0, Utc(zone, from, TimeOnly.MinValue), Utc(zone, until.AddDays(1), TimeOnly.MinValue), place.Id, place.Name, place.Township, place.Location,
            place.OneWayMinutes, [], AllDay: true, Cancelled: false, place.OfficePhone);
    }

    private static DateTimeOffset Utc(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
