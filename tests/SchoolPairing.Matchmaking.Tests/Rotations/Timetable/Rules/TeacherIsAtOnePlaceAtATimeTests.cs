using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class TeacherIsAtOnePlaceAtATimeTests
{
    private static readonly WeekInputs Two = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning))], [AWeek.Lessons("A"), AWeek.Lessons("B")])
        with { ChangeMinutes = 60 };

    [Fact]
    public void One_free_half_day_serves_one_school_of_two() => AWeek.Bites<TeacherIsAtOnePlaceAtATime>(Two);

    [Fact]
    public void Two_lessons_in_one_slot_are_found() => AWeek.Finds<TeacherIsAtOnePlaceAtATime>(AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A"), AWeek.Lessons("A", "G2")]),
        visit => visit with { Lessons = [visit.Lessons[0], visit.Lessons[1] with { Slot = visit.Lessons[0].Slot }] });
}
