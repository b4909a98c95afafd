using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Rotations.Calendar;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Rotations;

namespace SchoolPairing.Silo.Teachers;

/// <summary>
/// Published postings as dated events. A visit of an itinerant one is an event on every day on which its weekday's lessons are held; its id names posting, visit
/// and week, so that a visit that moves within its week keeps its event. Days off and visits that fell away stay, as cancelled. No person is named.
/// </summary>
internal static class TeacherCalendars
{
    /// <summary>Events in any order, each id once.</summary>
    /// <param name="rotation">The posting.</param>
    /// <param name="calendar">The calendar that it was published with.</param>
    /// <param name="teacher">Whose.</param>
    /// <param name="schools">Names and places of today.</param>
    public static IEnumerable<CalendarEvent> Events(Rotation rotation, TermCalendar calendar, Teacher teacher, RegisterView schools)
    {
        if (rotation.Visits.IsEmpty)
            return [CalendarEvents.OfPosting(rotation.Id.Value, calendar, rotation.From, rotation.Until, Place(rotation.Posting.Host, rotation.Posting.OneWayMinutes, schools))
                with { Sequence = rotation.Sequence, Cancelled = rotation.Cancelled }];
        var places = Places(rotation, teacher, schools);
        var events = new Dictionary<string, CalendarEvent>(StringComparer.Ordinal);
        foreach (var span in rotation.Visits)
            foreach (var (day, heldAs, moved) in HeldDays(span, calendar))
            {
                var off = rotation.Cancelled || rotation.Away.Any(away => away.Has(day));
                // What fell away goes first: where the same visit stands on another day of the week, that one has the event.
                foreach (var (numbered, gone) in span.Gone.Select(visit => (visit, true)).Concat(span.Week.Select(visit => (visit, false))))
                    if (numbered.Visit.Half.Day == heldAs)
                    {
                        var id = $"{rotation.Id}-v{numbered.Number}-{(moved ? "m" + Compact(day) : Compact(Monday(day)))}";
                        if (!gone || !events.ContainsKey(id)) events[id] =
                            CalendarEvents.OfVisit(id, numbered.Visit, day, calendar, places[numbered.Visit.School]) with { Sequence = rotation.Sequence, Cancelled = off || gone };
                    }
            }
        return events.Values;
    }

    private static IEnumerable<(DateOnly Day, DayOfWeek HeldAs, bool Moved)> HeldDays(VisitSpan span, TermCalendar calendar)
    {
        for (var day = span.Days.From; day <= span.Days.Until; day = day.AddDays(1))
            if (calendar.Terms.Select(term => VisitDates.HeldAs(term, day)).FirstOrDefault(held => held is not null) is { } heldAs)
                yield return (day, heldAs, heldAs != day.DayOfWeek);
    }

    // The posting says the ways to its schools as they were when it was published; one published before that was stored is estimated by the usual numbers.
    private static Dictionary<SchoolId, EventPlace> Places(Rotation rotation, Teacher teacher, RegisterView schools)
    {
        var travel = new TravelTimes(new RotationPolicy().Travel);
        var home = schools.Find(schools.Today(rotation.Posting.Home));
        var known = rotation.Ways.ToDictionary(way => way.School, way => way.Minutes);
        return rotation.Visits.SelectMany(span => span.Week.Concat(span.Gone)).Select(numbered => numbered.Visit.School).Distinct().ToDictionary(school => school, school =>
        {
            if (school != rotation.Posting.Host && known.TryGetValue(school, out var way)) return Place(school, way, schools);
            var there = schools.Find(schools.Today(school));
            var minutes = school == rotation.Posting.Host || home is null || there is null ? null : travel.FromHome(teacher, home, there);
            return Place(school, minutes ?? rotation.Posting.OneWayMinutes, schools);
        });
    }

    private static EventPlace Place(SchoolId school, int minutes, RegisterView schools)
    {
        var card = schools.Card(school);
        return new(card.Id, card.Name, card.Township, card.Location, minutes, schools.Find(card.Id)?.OfficePhone);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
