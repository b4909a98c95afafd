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
        ml.BinaryClassification.Trainers.FastTree(Small(new FastTreeBinaryTrainer.Options(), nameof(PairRow.Accepted), seed));

    protected override IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.Regression.Trainers.FastTree(Small(new FastTreeRegressionTrainer.Options(), nameof(PairRow.Improvement), seed));

    private static T Small<T>(T options, string label, int seed) where T : BoostedTreeOptions
    {
        options.FeatureColumnName = nameof(PairRow.Values);
        options.LabelColumnName = label;
        options.ExampleWeightColumnName = nameof(PairRow.Weight);
        options.NumberOfTrees = Trees;
        options.NumberOfLeaves = Leaves;
        options.MinimumExampleCountPerLeaf = PairsALeaf;
        options.LearningRate = Rate;
        options.NumberOfThreads = 1;
        options.Seed = seed;
        return options;
    }
}
