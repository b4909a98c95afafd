using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class CalibrationTestTests
{
    private static double[] Same(double chance, int pairs) => [.. Enumerable.Repeat(chance, pairs)];

    [Fact]
    public void Predictions_that_are_certain_have_no_noise() => Assert.Equal(0, CalibrationTest.NoiseFloor([0, 1, 0, 1, 1], 1));

    [Fact]
    public void The_floor_is_what_theory_says_of_even_chances()
    {
        // Ten bins of 50 outcomes of chance one half: mean |deviation| of their share is √(2/π) × √(0.25/50) = 0.0564.
        Assert.Equal(Math.Sqrt(2 / Math.PI) * Math.Sqrt(0.25 / 50), CalibrationTest.NoiseFloor(Same(0.5, 500), 1), 0.003);
    }

    [Fact]
    public void More_pairs_have_a_lower_floor() =>
        Assert.True(CalibrationTest.NoiseFloor(Same(0.3, 4000), 1) < CalibrationTest.NoiseFloor(Same(0.3, 400), 1) / 2);

    [Fact]
    public void The_bins_tell_what_was_said_and_what_came()
    {
        var result = CalibrationTest.Of([0.9, 0.2], [true, false], 1);
        Assert.Equal([(0.2, 0d, 1), (0.9, 1d, 1)], result.Bins.Select(bin => (bin.Predicted, bin.Observed, bin.Pairs)));
        Assert.Equal(0.15, result.Ece, 12);
    }
}
