using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class ChangeAtNoonIsShortTests
{
    private static WeekInputs Monday(int limit) => AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning, AWeek.MondayAfternoon))], [AWeek.Lessons("A"), AWeek.Lessons("B")])
        with { ChangeMinutes = limit };

    [Fact]
    public void A_way_longer_than_the_limit_keeps_the_schools_apart() => AWeek.Bites<ChangeAtNoonIsShort>(Monday(9));

    [Fact]
    public void A_way_of_exactly_the_limit_is_allowed() => Assert.Empty(AWeek.Planned(Monday(10)).Unmet);

    [Fact]
    public void A_way_that_nobody_knows_is_none() => Assert.Single(AWeek.Planned(Monday(10) with { Travel = [] }).Unmet);

    [Fact]
    public void Home_in_the_morning_counts_as_a_place() =>
        AWeek.Bites<ChangeAtNoonIsShort>(AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayAfternoon))], [AWeek.Lessons("B")]) with { ChangeMinutes = 9 });

    [Fact]
    public void A_long_change_is_found()
    {
        var week = AWeek.Planned(Monday(10));
        Assert.Contains(SchoolPairing.Matchmaking.Rotations.Timetable.TimetableRules.Violations(Monday(9), week), reason => reason.Rule == new ChangeAtNoonIsShort().Id);
    }
}
