using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class ClassHasOneLessonAtATimeTests
{
    // One class, five subjects of it, five teachers, one morning of four slots.
    private static readonly WeekInputs OneClass = AWeek.Of([.. Enumerable.Range(1, 5).Select(at => AWeek.Teacher("T" + at, new("subject" + at), duties: AWeek.AllBut(AWeek.MondayMorning)))],
        [.. Enumerable.Range(1, 5).Select(at => AWeek.Lessons("A", subject: new("subject" + at)))]);

    [Fact]
    public void One_class_has_no_more_lessons_in_a_morning_than_slots()
    {
        AWeek.Bites<ClassHasOneLessonAtATime>(OneClass);
        Assert.Equal(4, AWeek.Planned(OneClass).Visits.Length);
    }

    [Fact]
    public void Two_lessons_of_one_class_at_once_are_found()
    {
        var week = AWeek.Planned(OneClass);
        AWeek.Finds<ClassHasOneLessonAtATime>(OneClass, visit => visit with { Lessons = [visit.Lessons[0] with { Slot = week.Visits[1].Lessons[0].Slot }] });
    }
}
