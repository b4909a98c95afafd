using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

/// <summary>Rows of the published tables of the raise that began in 2025-01.</summary>
public sealed class RetirementDateTests
{
    [Theory]
    [InlineData("1964-12", "2024-12")]
    [InlineData("1965-01", "2025-02")]
    [InlineData("1965-04", "2025-05")]
    [InlineData("1965-05", "2025-07")]
    [InlineData("1965-09", "2025-12")]
    [InlineData("1976-08", "2039-07")]
    [InlineData("1976-09", "2039-09")]
    [InlineData("1990-01", "2053-01")]
    public void A_man_retires_one_month_later_for_every_four_up_to_63(string born, string retires) =>
        Assert.Equal(retires, Of(born, Sex.Male, PostType.Professional));

    [Theory]
    [InlineData("1969-12", "2024-12")]
    [InlineData("1970-01", "2025-02")]
    [InlineData("1970-05", "2025-07")]
    [InlineData("1981-08", "2039-07")]
    [InlineData("1981-09", "2039-09")]
    [InlineData("1995-03", "2053-03")]
    public void A_woman_of_a_professional_post_retires_one_month_later_for_every_four_up_to_58(string born, string retires) =>
        Assert.Equal(retires, Of(born, Sex.Female, PostType.Professional));

    [Theory]
    [InlineData("1974-12", "2024-12")]
    [InlineData("1975-01", "2025-02")]
    [InlineData("1975-02", "2025-03")]
    [InlineData("1975-03", "2025-05")]
    [InlineData("1984-10", "2039-09")]
    [InlineData("1984-11", "2039-11")]
    [InlineData("1995-03", "2050-03")]
    public void A_woman_of_a_workers_post_retires_one_month_later_for_every_two_up_to_55(string born, string retires) =>
        Assert.Equal(retires, Of(born, Sex.Female, PostType.Worker));

    [Theory, InlineData(PostType.Professional), InlineData(PostType.Worker)]
    public void For_men_the_post_makes_no_difference(PostType post) => Assert.Equal("2025-02", Of("1965-01", Sex.Male, post));

    [Fact]
    public void Without_a_step_for_the_group_there_is_no_date() =>
        Assert.Null(RetirementDate.Of(new(1970, 1), Sex.Female, PostType.Worker, [LocalRules.National.Retirement[0]]));

    private static string? Of(string born, Sex sex, PostType post) =>
        RetirementDate.Of(YearMonth.Parse(born)!.Value, sex, post, LocalRules.National.Retirement)?.ToString();
}
