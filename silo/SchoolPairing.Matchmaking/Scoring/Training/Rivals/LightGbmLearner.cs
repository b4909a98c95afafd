using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>
/// LightGBM through Microsoft.ML: trees of 8 leaves that follow each feature's direction. Its ranker is not offered, because through
/// Microsoft.ML it ranks far worse than LightGBM does by itself. Chances come from the Probability column: raw scores have another scale here
/// (Sigmoid 0.5) than natively, so nobody may read them.
/// </summary>
internal sealed class LightGbmLearner : MicrosoftLearner
{
    private const int Trees = 100;
    private const int Leaves = 8;
    private const int PairsALeaf = 20;
    private const double Rate = 0.03;

    public override string Id => "light-gbm";

    protected override IEstimator<ITransformer> ChanceOf(MLContext ml, int seed, CurveDirection[] directions)
    {
        var trainer = ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Accepted),
            ExampleWeightColumnName = nameof(PairRow.Weight),
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = PairsALeaf,
            LearningRate = Rate,
            NumberOfThreads = 1,
            Deterministic = true,
            ForceColumnWise = true,
            Seed = seed,
        });
        MonotoneConstraints.Set(trainer, directions);
        return trainer;
    }

    protected override IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions)
    {
        var trainer = ml.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Improvement),
            ExampleWeightColumnName = nameof(PairRow.Weight),
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = PairsALeaf,
            LearningRate = Rate,
            NumberOfThreads = 1,
            Deterministic = true,
            ForceColumnWise = true,
            Seed = seed,
        });
        MonotoneConstraints.Set(trainer, directions);
        return trainer;
    }
}
