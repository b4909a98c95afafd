using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class PairErrorsTests
{
    // Accepted and assessed at 6, accepted and not assessed, declined.
    private static readonly TrainingSet Three = SomeHistory.Set(3, 1) with { Accepted = [true, true, false], Improvement = [6, double.NaN, double.NaN] };

    [Fact]
    public void Log_loss_is_the_negative_logarithm_of_what_was_said_of_the_answer() =>
        Assert.Equal([-Math.Log(0.5), -Math.Log(0.25), -Math.Log(0.9)], PairErrors.Of([0.5, 0.25, 0.1], [0, 0, 0], Three).LogLoss);

    [Theory, InlineData(0, 1), InlineData(-3, 4)]
    public void A_certain_and_wrong_answer_costs_a_bounded_amount(double ofAccepted, double ofDeclined) =>
        Assert.All(PairErrors.Of([ofAccepted, ofAccepted, ofDeclined], [0, 0, 0], Three).LogLoss, loss => Assert.Equal(-Math.Log(1e-6), loss, 9));

    [Fact]
    public void The_benefit_is_judged_on_assessed_pairs_only() =>
        Assert.Equal([4, double.NaN, double.NaN], PairErrors.Of([1, 1, 1], [8, 8, 8], Three).Benefit);

    [Fact]
    public void The_product_is_judged_against_nothing_where_declined_and_left_out_where_not_assessed() =>
        Assert.Equal([4, double.NaN, 16], PairErrors.Of([0.5, 0.5, 0.5], [8, 8, 8], Three).Product);

    [Fact]
    public void A_benefit_below_zero_counts_as_zero_in_the_product() =>
        Assert.Equal([36, double.NaN, 0], PairErrors.Of([0.5, 0.5, 0.5], [-8, -8, -8], Three).Product);
}
