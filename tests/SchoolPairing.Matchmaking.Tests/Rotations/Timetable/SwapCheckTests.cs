using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class SwapCheckTests
{
    private static readonly WeekHalf Tuesday = new(DayOfWeek.Tuesday, HalfDay.Morning);

    private static readonly WeekInputs Inputs = AWeek.Of([AWeek.Teacher("T1"), AWeek.Teacher("T2")], [AWeek.Lessons("A"), AWeek.Lessons("B")]);

    private static Visit Visit(string teacher, string school, WeekHalf half) => new(new(teacher), new(school), half, new(8, 30), [new(1, new("G1"), A.Primary, AWeek.Music)]);

    private static readonly ClusterWeek Week = new([Visit("T1", "A", AWeek.MondayMorning), Visit("T2", "B", Tuesday)], [], new("", 0, 0, "", true));

    private static SwapAnswer Swap(WeekInputs inputs) => SwapCheck.Of(inputs, Week, new TeacherId("T1"), AWeek.MondayMorning, new TeacherId("T2"), Tuesday);

    [Fact]
    public void Two_free_teachers_of_one_subject_may_swap()
    {
        var answer = Swap(Inputs);
        Assert.True(answer.Allowed);
        Assert.Equal(["B", "A"], answer.Visits.Select(visit => visit.School.Value));
        Assert.Equal(0, answer.MoreMinutes);
    }

    [Fact]
    public void All_rules_against_it_are_named_at_once()
    {
        var answer = Swap(Inputs with { Teachers = [AWeek.Teacher("T1", duties: Tuesday) with { HomeDuties = [Tuesday] }, AWeek.Teacher("T2") with { Serves = [new("B")] }] });
        Assert.False(answer.Allowed);
        Assert.Equal(["timetable.home-duties", "timetable.serves"], answer.Against.Select(reason => reason.Rule.Value).Order());
    }

    [Fact]
    public void A_visit_that_is_not_there_cannot_be_swapped() => Assert.False(SwapCheck.Of(Inputs, Week, new TeacherId("T1"), Tuesday, new TeacherId("T2"), Tuesday).Allowed);
}
