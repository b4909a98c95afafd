using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable.Rules;

public sealed class HomeDutiesComeFirstTests
{
    private static readonly WeekInputs Busy = AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut())], [AWeek.Lessons("A")]);

    [Fact]
    public void Who_teaches_at_home_all_week_goes_nowhere() => AWeek.Bites<HomeDutiesComeFirst>(Busy);

    [Fact]
    public void A_visit_in_a_duty_is_found() => AWeek.Finds<HomeDutiesComeFirst>(AWeek.Of([AWeek.Teacher("T1", duties: AWeek.AllBut(AWeek.MondayMorning))], [AWeek.Lessons("A")]),
        visit => visit with { Half = new(DayOfWeek.Tuesday, HalfDay.Morning) });
}
