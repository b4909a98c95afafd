using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class AddedBreaksTests
{
    private static readonly WeekHalf Tuesday = new(DayOfWeek.Tuesday, HalfDay.Morning);

    private static readonly WeekInputs Inputs = AWeek.Of([AWeek.Teacher("T1"), AWeek.Teacher("T2")], [AWeek.Lessons("A"), AWeek.Lessons("B")]);

    private static readonly ClusterWeek Week = Of(Visit("T1", "A", AWeek.MondayMorning), Visit("T2", "B", Tuesday));

    private static readonly ClusterWeek Swapped = Of(Visit("T2", "A", AWeek.MondayMorning), Visit("T1", "B", Tuesday));

    private static Visit Visit(string teacher, string school, WeekHalf half) => new(new(teacher), new(school), half, new(8, 30), [new(1, new("G1"), A.Primary, AWeek.Music)]);

    private static ClusterWeek Of(params Visit[] visits) => new([.. visits], [], new("", 0, 0, "", true));

    [Fact]
    public void Two_free_teachers_of_one_subject_may_swap() => Assert.Empty(TimetableRules.Added(Inputs, Week, Swapped));

    [Fact]
    public void All_rules_against_a_swap_are_named_at_once()
    {
        var inputs = Inputs with { Teachers = [AWeek.Teacher("T1", duties: Tuesday) with { HomeDuties = [Tuesday] }, AWeek.Teacher("T2") with { Serves = [new("B")] }] };
        Assert.Equal(["timetable.home-duties", "timetable.serves"], TimetableRules.Added(inputs, Week, Swapped).Select(reason => reason.Rule.Value).Order());
    }

    [Fact]
    public void What_was_broken_before_hides_no_break_of_the_same_rule_elsewhere()
    {
        var inputs = Inputs with { Teachers = [AWeek.Teacher("T1"), AWeek.Teacher("T2") with { Serves = [new("B")] }, AWeek.Teacher("T3") with { Serves = [new("B")] }] };
        var broken = Visit("T3", "A", Tuesday);
        var added = TimetableRules.Added(inputs, Of([.. Week.Visits, broken]), Of([.. Swapped.Visits, broken]));
        Assert.Equal("T2", Assert.Single(added, reason => reason.Rule.Value is "timetable.serves").Details.Single(detail => detail.Name is "teacher").Value);
    }
}
