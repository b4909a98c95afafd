using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class LoadStaysWithinTheNormTests
{
    private static WeekInputs Load(int lessons, int halves) => AWeek.Of([AWeek.Teacher("T1", mostLessons: lessons, mostHalves: halves)], [AWeek.Lessons("A", "G1"), AWeek.Lessons("A", "G2"), AWeek.Lessons("B")]);

    [Fact]
    public void Two_lessons_are_the_most_of_who_may_hold_two() => AWeek.Bites<LoadStaysWithinTheNorm>(Load(2, 10));

    [Fact]
    public void One_half_day_is_the_most_of_who_may_be_away_once() => AWeek.Bites<LoadStaysWithinTheNorm>(Load(20, 1));

    [Fact]
    public void A_load_of_exactly_the_norm_is_allowed() => Assert.Empty(AWeek.Planned(Load(3, 2)).Unmet);

    [Fact]
    public void A_lesson_too_many_is_found()
    {
        var week = AWeek.Planned(Load(3, 2));
        Assert.Contains(SchoolPairing.Matchmaking.Rotations.Timetable.TimetableRules.Violations(Load(2, 2), week), reason => reason.Rule == new LoadStaysWithinTheNorm().Id);
    }
}
