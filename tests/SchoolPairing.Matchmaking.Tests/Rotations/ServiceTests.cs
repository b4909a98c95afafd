using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Tests.Rotations.Assignment;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations;

public sealed class ServiceTests
{
    private static ServiceRecord Record(DateOnly today, params PastRotation[] past) => ServiceRecords.Of(past, [], today, school => school.Value);

    [Theory]
    [InlineData("2025-09", "2026-06", 12)]
    [InlineData("2025-09", "2026-07", 12)]
    [InlineData("2025-09", "2026-05", 9)]
    [InlineData("2025-09", "2026-01", 6)]
    [InlineData("2026-02", "2026-07", 6)]
    [InlineData("2025-09", "2025-12", 4)]
    [InlineData("2025-09", "2028-06", 36)]
    [InlineData("2026-03", "2026-02", 0)]
    public void A_school_year_counts_as_twelve_months_and_a_term_as_six(string from, string until, int months) =>
        Assert.Equal(months, ServiceMonths.Between(YearMonth.Parse(from)!.Value, YearMonth.Parse(until)!.Value));

    [Fact] public void One_school_year_is_what_the_title_asks_for() => Assert.Equal(ServiceRecords.MonthsForTitle, Record(new(2026, 9, 1), Rotating.Past("V", new(2025, 9), new(2026, 6))).RuralMonths);
    [Fact] public void Three_school_years_give_priority_as_principal() => Assert.Equal(ServiceRecords.MonthsForPrincipal, Record(new(2026, 9, 1), Rotating.Past("V", new(2023, 9), new(2026, 6))).RuralMonths);
    [Fact] public void Months_that_lie_ahead_do_not_count_yet() => Assert.Equal(4, Record(new(2025, 12, 1), Rotating.Past("V", new(2025, 9), new(2026, 6))).RuralMonths);
    [Fact] public void A_town_school_does_not_count() => Assert.Equal(0, Record(new(2026, 9, 1), Rotating.Past("V", new(2025, 9), new(2026, 6)) with { Rural = false }).RuralMonths);
    [Fact] public void Months_of_two_rotations_at_once_count_once() => Assert.Equal(12, Record(new(2026, 9, 1), Rotating.Past("V", new(2025, 9), new(2026, 6)), Rotating.Past("W", new(2025, 9), new(2026, 6))).RuralMonths);

    [Fact]
    public void A_published_rotation_to_come_is_told_and_not_counted()
    {
        var record = ServiceRecords.Of([], [new(new("V"), new("zhijiao"), new(2026, 9), new(2027, 7), true)], new(2026, 8, 1), school => school.Value);
        Assert.Equal((true, 0, 0), (record.Rotations[0].Planned, record.Rotations[0].CountedMonths, record.RuralMonths));
    }

    [Fact]
    public void The_guard_warns_where_those_who_go_rank_clearly_below_those_who_could()
    {
        var strong = Enumerable.Range(0, 5).Select(i => Rotating.Teacher("B" + i) with { Rank = BackboneRank.City, Title = TeacherTitle.Senior });
        var weak = Enumerable.Range(0, 5).Select(i => Rotating.Teacher("P" + i));
        var posts = Enumerable.Range(0, 3).Select(i => Rotating.Post("X" + i));
        var weakest = Rotating.Case([.. strong, .. weak], posts, Rotating.Policy with { Points = new() { Backbone = -5_000 } });
        var guard = Assert.Single(SenderGuards.Of(weakest.Inputs, weakest.Eligibilities, Runs.Planned(weakest).Postings));
        Assert.Equal((10, 3, 50.0, 0.0, true), (guard.Eligible, guard.Sent, guard.EligibleBackbonePercent, guard.SentBackbonePercent, guard.Warn));
        var fair = weakest with { Inputs = weakest.Inputs with { Policy = weakest.Inputs.Policy with { Points = new() { Backbone = 500 } } } };
        Assert.False(Assert.Single(SenderGuards.Of(fair.Inputs, fair.Eligibilities, Runs.Planned(fair).Postings)).Warn);
    }
}
