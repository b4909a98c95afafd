using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>Microsoft.ML's boosted trees, small: at their default size they learn a few hundred decisions by heart.</summary>
internal sealed class FastTreeLearner : MicrosoftLearner
{
    private const int Trees = 100;
    private const int Leaves = 6;
    private const int PairsALeaf = 20;
    private const double Rate = 0.03;

    public override string Id => "fast-tree";

    protected override IEstimator<ITransformer> ChanceOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Accepted),
            ExampleWeightColumnName = nameof(PairRow.Weight),
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = PairsALeaf,
            LearningRate = Rate,
            NumberOfThreads = 1,
            Seed = seed,
        });

    protected override IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            FeatureColumnName = nameof(PairRow.Values),
            LabelColumnName = nameof(PairRow.Improvement),
            ExampleWeightColumnName = nameof(PairRow.Weight),
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = PairsALeaf,
            LearningRate = Rate,
            NumberOfThreads = 1,
            Seed = seed,
        });
}
