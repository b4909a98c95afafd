using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Calendar;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Calendar;

public sealed class CalendarEventsTests
{
    private static readonly TermCalendar Hunan = new(1, "hunan", new LocalText("湖南", "Hunan"), "Asia/Shanghai",
        [new(new("t"), new LocalText("下学期", "autumn"), new(2026, 9, 1), new(2026, 9, 14), 2, [], [])],
        [new(1, HalfDay.Morning, new(8, 20), new(9, 0)), new(2, HalfDay.Morning, new(9, 10), new(9, 50)), new(3, HalfDay.Morning, new(10, 20), new(11, 0))]);

    private static readonly EventPlace Village = new(new("2143000001"), "长湖乡中心小学", "长湖乡", new(29.1, 113.1), 25);

    private static Visit Tuesday(params int[] slots) => new(new("T1"), Village.Id, new(DayOfWeek.Tuesday, HalfDay.Morning), new(9, 0),
        [.. slots.Select(slot => new VisitLesson(slot, new("1"), new("Primary"), new("music")))]);

    [Fact]
    public void A_visit_lasts_from_its_first_lesson_to_its_last_in_utc_on_each_of_its_days()
    {
        var events = CalendarEvents.OfVisits("R1", [Tuesday(3, 2)], Hunan, Hunan.Terms[0], _ => Village);
        Assert.Equal([new(2026, 9, 1, 1, 10, 0, TimeSpan.Zero), new(2026, 9, 8, 1, 10, 0, TimeSpan.Zero)], events.Select(found => found.From));
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 3, 0, 0, TimeSpan.Zero), events[0].Until);
        Assert.Equal(["R1-20260901-1", "R1-20260908-1"], events.Select(found => found.Id));
    }

    [Fact]
    public void Another_lesson_on_the_same_half_day_changes_the_same_event()
    {
        var before = CalendarEvents.OfVisits("R1", [Tuesday(2)], Hunan, Hunan.Terms[0], _ => Village);
        var after = CalendarEvents.OfVisits("R1", [Tuesday(1)], Hunan, Hunan.Terms[0], _ => Village);
        Assert.Equal(before.Select(found => found.Id), after.Select(found => found.Id));
        Assert.NotEqual(before[0].From, after[0].From);
    }

    [Fact]
    public void A_posting_spans_whole_days_and_both_ends_belong_to_it()
    {
        var span = CalendarEvents.OfPosting("R1", Hunan, new(2026, 9, 1), new(2027, 1, 20), Village);
        Assert.True(span.AllDay);
        // Midnight in Shanghai.
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 16, 0, 0, TimeSpan.Zero), span.From);
        Assert.Equal(new DateTimeOffset(2027, 1, 20, 16, 0, 0, TimeSpan.Zero), span.Until);
    }
}
