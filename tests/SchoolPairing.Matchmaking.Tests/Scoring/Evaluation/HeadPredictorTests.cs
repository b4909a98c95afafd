using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Scoring.Evaluation;

public sealed class HeadPredictorTests
{
    private static CardFeature Line(string feature) =>
        new(FeatureId.Of(feature), CurveDirection.Rising, new Curve([0, 10], [0, 2 * ScoreModel.Unit]), ScoreModel.Unit);

    private static (double Chance, double Benefit) Read(string feature, ScoreFeature[] known, params double[] pair)
    {
        var (chance, benefit) = new HeadPredictor(SomeModel.Flat(2025, Line(feature)), known).Predict([pair]);
        return (chance[0], benefit[0]);
    }

    [Fact]
    public void A_curve_is_read_at_the_value_of_its_own_column()
    {
        var (chance, benefit) = Read("distance-km", [ScoreFeatures.All[SomeHistory.Need], ScoreFeatures.All[SomeHistory.Distance]], 0, 5);
        Assert.Equal(1 / (1 + Math.Exp(-1)), chance, 12);
        Assert.Equal(8, benefit, 12);
    }

    [Fact]
    public void A_feature_that_the_rows_do_not_know_counts_as_missing() =>
        Assert.Equal(8, Read("distance-km", [ScoreFeatures.All[SomeHistory.Need]], 0).Benefit, 12);
}
