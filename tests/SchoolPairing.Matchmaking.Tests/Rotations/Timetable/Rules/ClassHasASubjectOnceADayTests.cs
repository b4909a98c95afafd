using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class ClassHasASubjectOnceADayTests
{
    // Two lessons a week; two days on which the teacher could come, one of them far dearer because it stands alone.
    private static readonly WeekInputs TwoDays = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning, AWeek.MondayAfternoon, new(DayOfWeek.Tuesday, HalfDay.Morning)))], [AWeek.Lessons("A", weekly: 2)]);

    [Fact]
    public void Two_lessons_a_week_are_on_two_days()
    {
        AWeek.Bites<ClassHasASubjectOnceADay>(TwoDays);
        Assert.Equal(2, AWeek.Planned(TwoDays).Visits.Select(visit => visit.Half.Day).Distinct().Count());
    }

    [Fact]
    public void With_one_possible_day_both_are_on_it() => Assert.Empty(AWeek.Planned(TwoDays with { Teachers = [AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning))] }).Unmet);

    [Fact]
    public void Two_on_one_day_are_found()
    {
        var week = AWeek.Planned(TwoDays);
        AWeek.Finds<ClassHasASubjectOnceADay>(TwoDays, visit => visit with { Half = new(week.Visits[1].Half.Day, HalfDay.Afternoon), Lessons = [visit.Lessons[0] with { Slot = 5 }] });
    }
}
