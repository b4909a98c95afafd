using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class ResamplesTests
{
    [Fact]
    public void The_mean_is_over_the_pairs_that_have_a_value() =>
        Assert.Equal(2.5, new Resamples([1, 2, 3], 1).Mean([1, double.NaN, 4])!.Value.Value);

    [Fact]
    public void The_root_mean_is_the_root_of_the_mean() =>
        Assert.Equal(Math.Sqrt(12.5), new Resamples([1, 2], 1).RootMean([9, 16])!.Value.Value, 12);

    [Fact]
    public void Nothing_to_average_gives_no_estimate() => Assert.Null(new Resamples([1, 2], 1).Mean([double.NaN, double.NaN]));

    [Fact]
    public void Pairs_of_one_receiver_are_drawn_together()
    {
        var receivers = Enumerable.Range(0, 60).Select(pair => pair / 6).ToArray();
        new Resamples(receivers, 3).Of(copies =>
        {
            Assert.All(Enumerable.Range(0, 60), pair => Assert.Equal(copies[pair / 6 * 6], copies[pair]));
            return 0;
        });
    }

    [Fact]
    public void Every_resample_draws_as_many_receivers_as_there_are()
    {
        var draws = 0;
        new Resamples([.. Enumerable.Range(0, 40)], 3).Of(copies =>
        {
            draws++;
            Assert.Equal(40, copies.Sum());
            return 0;
        });
        Assert.Equal(Resamples.Count + 1, draws);
    }

    [Fact]
    public void The_interval_of_a_mean_is_about_as_wide_as_theory_says()
    {
        // Standard error of a share of one half over 400 receivers: 0.025; 90 % are within 1.645 of them.
        var estimate = new Resamples([.. Enumerable.Range(0, 400)], 5).Mean([.. Enumerable.Range(0, 400).Select(pair => pair % 2d)])!.Value;
        Assert.InRange(estimate.High - estimate.Low, 2 * 1.645 * 0.025 * 0.85, 2 * 1.645 * 0.025 * 1.15);
    }

    [Fact]
    public void Repeating_every_pair_of_a_receiver_does_not_narrow_the_interval()
    {
        double[] once = [.. Enumerable.Range(0, 50).Select(receiver => receiver % 2d)];
        var single = new Resamples([.. Enumerable.Range(0, 50)], 5).Mean(once);
        var tenfold = new Resamples([.. Enumerable.Range(0, 500).Select(pair => pair / 10)], 5).Mean([.. Enumerable.Range(0, 500).Select(pair => once[pair / 10])]);
        Assert.Equal(single, tenfold);
    }

    [Fact]
    public void The_same_seed_draws_the_same() => Assert.Equal(
        new Resamples([1, 2, 3, 4], 7).Mean([1, 2, 3, 9]), new Resamples([1, 2, 3, 4], 7).Mean([1, 2, 3, 9]));

    [Theory, InlineData(0, 1), InlineData(0.5, 3), InlineData(0.625, 3.5), InlineData(1, 5)]
    public void Quantiles_are_linear_between_values(double share, double expected) =>
        Assert.Equal(expected, Resamples.Quantile([1, 2, 3, 4, 5], share));
}
