using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class SchoolTakesVisitsOnItsDaysTests
{
    private static readonly WeekInputs Tuesdays = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning))], [AWeek.Lessons("A")])
        with { FixedDays = [new(new("A"), [DayOfWeek.Tuesday])] };

    [Fact]
    public void Who_is_free_on_Monday_alone_cannot_help_a_school_with_Tuesdays() => AWeek.Bites<SchoolTakesVisitsOnItsDays>(Tuesdays);

    [Fact]
    public void A_visit_on_another_day_is_found() => AWeek.Finds<SchoolTakesVisitsOnItsDays>(Tuesdays with { Teachers = [AWeek.Teacher("T1")] },
        visit => visit with { Half = new(DayOfWeek.Thursday, visit.Half.Half) });
}
