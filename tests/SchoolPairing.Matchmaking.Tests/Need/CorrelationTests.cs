using SchoolPairing.Benchmarks.Need;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Need;

/// <summary>The arithmetic of the benchmark that holds the need against inspectors' marks, on made numbers with answers from elsewhere.</summary>
public sealed class CorrelationTests
{
    private static readonly double[] Pi = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    private static readonly double[] Euler = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8];
    private static readonly double[] Root = [1, 4, 1, 4, 2, 1, 3, 5, 6, 2];
    private static readonly double[] Third = [1, 7, 3, 2, 0, 5, 0, 8, 0, 7];

    /// <summary>Anscombe's quartet (1973): four pictures, one coefficient.</summary>
    public static TheoryData<double[], double[], double> Quartet => new()
    {
        { [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], 0.81642 },
        { [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74], 0.81624 },
        { [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73], 0.81629 },
        { [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89], 0.81652 },
    };

    [Theory, MemberData(nameof(Quartet))]
    public void Pearsons_r_is_that_of_the_textbook(double[] x, double[] y, double known) => Assert.Equal(known, Correlation.Pearson(x, y), 5);

    [Fact]
    public void Equal_values_share_the_mean_of_their_places() => Assert.Equal([2.5, 1, 2.5, 4], Correlation.Ranks([7, -3, 7, 20]));

    [Fact]
    public void Spearmans_rho_counts_ties_as_shared_ranks() => Assert.Equal(0.134715063, Correlation.Spearman(Pi, Euler), 9);

    [Fact]
    public void Ranks_see_order_alone() => Assert.Equal(1, Correlation.Spearman(Pi, [.. Pi.Select(Math.Exp)]), 12);

    [Fact]
    public void One_column_held_fixed_gives_the_correlation_of_what_it_leaves_over() => Assert.Equal(0.168326248, Correlation.Partial(Pi, Euler, Root), 9);

    [Fact]
    public void So_do_two_in_either_order() =>
        Assert.Equal((0.156837722, 0.156837722), (Math.Round(Correlation.Partial(Pi, Euler, Root, Third), 9), Math.Round(Correlation.Partial(Pi, Euler, Third, Root), 9)));

    [Fact]
    public void A_column_that_does_not_vary_has_no_answer() => Assert.Equal((double.NaN, double.NaN, double.NaN),
        (Correlation.Pearson([1, 2, 3], [5, 5, 5]), Correlation.Spearman([4, 4, 4], [1, 2, 3]), Correlation.Partial(Pi, Euler, Pi)));

    [Fact]
    public void The_interval_of_a_perfect_line_is_a_point() =>
        Assert.Equal(new Bootstrap(1, 1, 1), Bootstrap.Of(Pi.Length, 1, rows => Math.Round(Correlation.Pearson(At(Pi, rows), At(Pi, rows)), 12)));

    /// <summary>The mean of 400 draws of 0 and 1 has the standard error 0.025: 1.96 of it on either side.</summary>
    [Fact]
    public void The_interval_of_a_mean_is_that_of_theory()
    {
        var coins = Enumerable.Range(0, 400).Select(row => row % 2d).ToArray();
        var mean = Bootstrap.Of(coins.Length, 3, rows => At(coins, rows).Average());
        Assert.Equal(0.5, mean.Value);
        Assert.InRange(mean.Low, 0.44, 0.46);
        Assert.InRange(mean.High, 0.54, 0.56);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        Bootstrap Drawn() => Bootstrap.Of(Pi.Length, 5, rows => Correlation.Spearman(At(Pi, rows), At(Euler, rows)));
        Assert.Equal(Drawn(), Drawn());
    }

    private static double[] At(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
