using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class TeacherServesTheSchoolTests
{
    private static readonly WeekInputs OnlyB = AWeek.Of([AWeek.Teacher("T1") with { Serves = [new("B")] }], [AWeek.Lessons("A"), AWeek.Lessons("B")]);

    [Fact]
    public void Nobody_is_sent_where_they_do_not_serve() => AWeek.Bites<TeacherServesTheSchool>(OnlyB);

    [Fact]
    public void A_visit_to_another_school_is_found() => AWeek.Finds<TeacherServesTheSchool>(OnlyB, visit => visit with { School = new("A") });
}
