using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class TeacherArrivesBeforeTheLessonTests
{
    private static WeekInputs LeavesAt(int hour, int minute) => AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning)) with { LeavesAt = new(hour, minute) }],
        [AWeek.Lessons("A", "G1"), AWeek.Lessons("A", "G2"), AWeek.Lessons("A", "G3"), AWeek.Lessons("A", "G4")]);

    [Fact]
    public void Who_leaves_late_misses_the_first_slot() => AWeek.Bites<TeacherArrivesBeforeTheLesson>(LeavesAt(8, 21));

    [Fact]
    public void Who_arrives_on_the_minute_holds_all_four()
    {
        var visit = Assert.Single(AWeek.Planned(LeavesAt(8, 20)).Visits);
        Assert.Equal(4, visit.Lessons.Length);
        Assert.Equal(new TimeOnly(8, 30), visit.ArriveBy);
    }

    [Fact]
    public void A_lesson_before_the_arrival_is_found() => AWeek.Finds<TeacherArrivesBeforeTheLesson>(LeavesAt(8, 21) with { Lessons = [AWeek.Lessons("A")] },
        visit => visit with { Lessons = [visit.Lessons[0] with { Slot = 1 }] });
}
