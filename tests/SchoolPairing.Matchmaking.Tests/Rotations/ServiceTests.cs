using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Tests.Rotations.Assignment;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations;

public sealed class ServiceTests
{
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
        Assert.Equal(months, ServiceMonths.Between(Month(from), Month(until)));

    [Theory]
    [InlineData(12, "2025-09", "2026-06", "2025-09", "2026-06")]
    [InlineData(12, "2025-09", "2026-06", "2026-02", "2026-08")]
    [InlineData(12, "2026-02", "2026-06", "2025-09", "2026-01")]
    [InlineData(6, "2025-09", "2025-12", "2026-03", "2026-04")]
    [InlineData(4, "2025-09", "2025-12", "2026-03", "2026-02")]
    public void Months_of_two_rotations_at_once_count_once(int months, string from, string until, string otherFrom, string otherUntil) =>
        Assert.Equal(months, ServiceMonths.Together([(Month(from), Month(until)), (Month(otherFrom), Month(otherUntil))]));

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

    private static YearMonth Month(string text) => YearMonth.Parse(text)!.Value;
}
