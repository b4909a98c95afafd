using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class ClassGetsItsSubjectTests
{
    private static readonly WeekInputs One = AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A", weekly: 2)]);

    [Fact]
    public void A_week_without_lessons_would_be_cheaper() => AWeek.Bites<ClassGetsItsSubject>(One);

    [Fact]
    public void A_lesson_that_is_lost_in_silence_is_found() => AWeek.Finds<ClassGetsItsSubject>(One, visit => visit with { Lessons = [] });

    [Fact]
    public void Of_two_classes_with_one_lesson_left_each_gets_one()
    {
        var week = AWeek.Planned(AWeek.Of([AWeek.Teacher("T1", mostLessons: 2)], [AWeek.Lessons("A", "G1", 2), AWeek.Lessons("B", "G1", 2)]));
        Assert.Equal([1, 1], week.Unmet.Select(unmet => unmet.Missing));
    }
}
