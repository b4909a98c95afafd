using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class TeacherTeachesTheSubjectTests
{
    [Fact]
    public void Nobody_is_given_a_subject_that_they_may_not_teach() => AWeek.Bites<TeacherTeachesTheSubject>(AWeek.Of([AWeek.Teacher("T1", AWeek.Art)], [AWeek.Lessons("A")]));

    [Fact]
    public void A_lesson_of_another_subject_is_found() => AWeek.Finds<TeacherTeachesTheSubject>(AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A")]),
        visit => visit with { Lessons = [visit.Lessons[0] with { Subject = AWeek.Art }] });
}
