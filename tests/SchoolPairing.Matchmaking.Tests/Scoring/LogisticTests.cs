using System.Numerics;
using CsCheck;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring;

public sealed class LogisticTests
{
    private const long Most = 1_900_000_000;

    [Fact]
    public void The_chance_is_within_a_million_millionth_of_the_exact_one()
    {
        for (var logOdds = -Most; logOdds <= Most; logOdds += 98_765)
            Assert.InRange(Logistic.Chance(logOdds) - 1 / (1 + Math.Exp(-logOdds / (double)ScoreModel.Unit)), -1e-14, 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_234_567)]
    [InlineData(-25_000_000)]
    [InlineData(-123_456_789)]
    [InlineData(399_999_999)]
    public void The_chance_is_that_of_the_series_summed_in_large_whole_numbers(long logOdds)
    {
        // e^x as an integer of 400 bits behind the point, every step rounded down: wrong by less than 2^-380.
        var one = BigInteger.One << 400;
        var x = logOdds * one / ScoreModel.Unit;
        var (sum, term) = (one, one);
        for (var n = 1; n < 400; n++) sum += term = term * x / n >> 400;
        var exact = sum * (BigInteger.One << 200) / (one + sum);
        Assert.InRange(Logistic.Chance(logOdds) - (double)exact / Math.Pow(2, 200), -1e-14, 1e-14);
    }

    [Fact]
    public void Whole_columns_have_the_same_bits_as_single_values() => Gen.Long[-Most, Most].Array[1, 600].Every(200, logOdds =>
    {
        var chances = new double[logOdds.Length];
        ChanceColumn.Fill([.. logOdds.Select(value => (double)value)], chances);
        return chances.SequenceEqual(logOdds.Select(Logistic.Chance));
    });

    [Fact]
    public void One_unit_more_never_lowers_the_chance() => Gen.Long[-Most, Most].Every(20_000, logOdds => Logistic.Chance(logOdds + 1) >= Logistic.Chance(logOdds));

    [Fact]
    public void The_bits_are_pinned() => Assert.Equal(
        ["3FE0000000000000", "3FE764D4F5D5A2B9", "3FD136561454BA8E", "3F07CD32E41DD96A", "3FF0000000000000", "3C539792499E893F"],
        ((long[])[0, 10_000_000, -10_000_000, -100_000_000, Most, -Most]).Select(logOdds => BitConverter.DoubleToInt64Bits(Logistic.Chance(logOdds)).ToString("X16", null)));
}
