using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class FixedVisitsStandTests
{
    // Thursday alone costs a second trip: the planner's lock holds it there.
    private static readonly WeekInputs Locked = AWeek.Of([AWeek.Teacher("T1")], [AWeek.Lessons("A"), AWeek.Lessons("B")])
        with { Pinned = [new(new(new("T1"), new("B"), new(DayOfWeek.Thursday, HalfDay.Afternoon), new(14, 0), [new(5, new("G1"), SchoolPairing.TestData.A.Primary, AWeek.Music)]), true),
            new(new(new("T1"), new("A"), new(DayOfWeek.Monday, HalfDay.Morning), new(8, 30), [new(1, new("G1"), SchoolPairing.TestData.A.Primary, AWeek.Music)]), true)] };

    [Fact]
    public void Locked_visits_stay_where_they_are() => AWeek.Bites<FixedVisitsStand>(Locked);

    [Fact]
    public void A_locked_visit_that_moved_is_found() => AWeek.Finds<FixedVisitsStand>(Locked, visit => visit with { Half = new(DayOfWeek.Wednesday, HalfDay.Morning) });
}
