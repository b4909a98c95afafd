using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class LessonsFitTheHalfDayTests
{
    private static readonly WeekInputs Five = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning))], [.. Enumerable.Range(1, 5).Select(at => AWeek.Lessons("A", "G" + at))]);

    [Fact]
    public void A_morning_of_four_slots_holds_four_lessons_of_five()
    {
        AWeek.Bites<LessonsFitTheHalfDay>(Five);
        Assert.Equal(1, Assert.Single(AWeek.Planned(Five).Unmet).Missing);
    }

    [Fact]
    public void A_slot_of_the_other_half_is_found() => AWeek.Finds<LessonsFitTheHalfDay>(Five, visit => visit with { Lessons = visit.Lessons.SetItem(0, visit.Lessons[0] with { Slot = 6 }) });
}
