using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Calendar;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Calendar;

public sealed class VisitDatesTests
{
    // 1 September 2026 is a Tuesday; the 5th a Saturday.
    private static SchoolTerm Term(DateOnly[]? free = null, MovedDay[]? moved = null) =>
        new(new("2026-2027-1"), new LocalText("下学期", "autumn"), new(2026, 9, 1), new(2026, 9, 14), 2, [.. free ?? []], [.. moved ?? []]);

    [Fact]
    public void A_weekday_is_held_on_each_of_its_days_first_and_last_day_included()
    {
        Assert.Equal([new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 8)], VisitDates.Of(Term(), DayOfWeek.Tuesday));
        Assert.Equal([new DateOnly(2026, 9, 7), new DateOnly(2026, 9, 14)], VisitDates.Of(Term(), DayOfWeek.Monday));
    }

    [Fact]
    public void A_free_day_is_left_out() => Assert.Equal([new DateOnly(2026, 9, 8)], VisitDates.Of(Term(free: [new(2026, 9, 1)]), DayOfWeek.Tuesday));

    [Fact]
    public void A_moved_day_is_held_as_the_other_weekday_and_not_as_its_own()
    {
        var term = Term(free: [new(2026, 9, 3)], moved: [new(new(2026, 9, 5), DayOfWeek.Thursday)]);
        Assert.Equal([new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 10)], VisitDates.Of(term, DayOfWeek.Thursday));
        Assert.Equal([new DateOnly(2026, 9, 12)], VisitDates.Of(term, DayOfWeek.Saturday));
    }

    [Fact]
    public void A_day_outside_the_term_is_held_as_none_even_where_it_is_moved()
    {
        var term = Term(moved: [new(new(2026, 9, 19), DayOfWeek.Friday)]);
        Assert.Null(VisitDates.HeldAs(term, new(2026, 9, 19)));
        Assert.Null(VisitDates.HeldAs(term, new(2026, 8, 31)));
    }
}
