using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>
/// Microsoft.ML's generalised additive model. Given weights, it learns nothing at all (every split seems to gain nothing), so it gets none.
/// </summary>
internal sealed class GamLearner : MicrosoftLearner
{
    private const int Rounds = 300;
    private const int Bins = 32;
    private const double Rate = 0.01;

    public override string Id => "gam";

    protected override IEstimator<ITransformer> ChanceOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Accepted),
            NumberOfIterations = Rounds,
            LearningRate = Rate,
            MaximumBinCountPerFeature = Bins,
            NumberOfThreads = 1,
            Seed = seed,
        });

    protected override IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.Regression.Trainers.Gam(new GamRegressionTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Improvement),
            NumberOfIterations = Rounds,
            LearningRate = Rate,
            MaximumBinCountPerFeature = Bins,
            NumberOfThreads = 1,
            Seed = seed,
        });
}
