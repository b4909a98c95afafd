using System.Text;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Rotations.Files;
using Xunit;
using Found = SchoolPairing.Contracts.Teachers.CalendarEvent;

namespace SchoolPairing.Silo.Tests.Rotations.Files;

/// <summary>The file as a calendar program reads it.</summary>
public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset At = new(2026, 8, 20, 4, 0, 0, TimeSpan.Zero);

    private static Found Visit(bool cancelled = false) => new("R1-20260901-1", 2, new(2026, 9, 1, 1, 10, 0, TimeSpan.Zero), new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero),
        new("2143000001"), "长湖乡中心小学", "长湖乡", new(29.1, 113.1), 25,
        [new(2, new("1"), new("Primary"), new("music")), new(3, new("2"), new("Primary"), new("music"))], AllDay: false, cancelled);

    private static Ical.Net.CalendarComponents.CalendarEvent Read(Found found, string language = "zh-CN")
    {
        var file = CalendarText.Of("T1", new TeacherCalendar([found], At), language);
        Assert.Equal("T1.ics", file.Name);
        return Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file.Content))!.Events.Single();
    }

    [Fact]
    public void A_visit_is_read_back_with_its_times_in_utc_and_its_place()
    {
        var read = Read(Visit());
        Assert.Equal(new DateTime(2026, 9, 1, 1, 10, 0, DateTimeKind.Utc), read.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 9, 1, 3, 0, 0, DateTimeKind.Utc), read.End!.AsUtc);
        Assert.Equal("走教：长湖乡中心小学（音乐2节）", read.Summary);
        Assert.Equal("长湖乡中心小学 · 长湖乡", read.Location);
        Assert.Equal(2, read.Sequence);
        Assert.Equal("R1-20260901-1@schoolpairing", read.Uid);
        Assert.Equal("CONFIRMED", read.Status);
    }

    [Fact]
    public void In_English_the_words_are_English() => Assert.Equal("Itinerant lessons: 长湖乡中心小学 (music ×2)", Read(Visit(), "en").Summary);

    [Fact]
    public void A_visit_that_no_longer_stands_says_so() => Assert.Equal("CANCELLED", Read(Visit(cancelled: true)).Status);

    [Fact]
    public void A_posting_is_a_span_of_days_and_the_day_after_is_its_end()
    {
        var read = Read(Visit() with { AllDay = true, From = new(2026, 8, 31, 16, 0, 0, TimeSpan.Zero), Until = new(2027, 1, 20, 16, 0, 0, TimeSpan.Zero), Lessons = [] });
        Assert.False(read.Start!.HasTime);
        Assert.Equal(new DateOnly(2026, 9, 1), DateOnly.FromDateTime(read.Start.Value));
        Assert.Equal(new DateOnly(2027, 1, 21), DateOnly.FromDateTime(read.End!.Value));
    }

    [Fact]
    public void The_same_events_give_the_same_bytes() =>
        Assert.Equal(CalendarText.Of("T1", new TeacherCalendar([Visit()], At), "en").Content, CalendarText.Of("T1", new TeacherCalendar([Visit()], At), "en").Content);
}
