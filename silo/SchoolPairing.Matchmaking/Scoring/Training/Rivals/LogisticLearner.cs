using Microsoft.ML;
using Microsoft.ML.Trainers;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>Plain logistic regression on the bare features, and its counterpart for the benefit, a plain line: what curves and prior must beat.</summary>
internal sealed class LogisticLearner : MicrosoftLearner
{
    private const string Scaled = "Scaled";

    public override string Id => "logistic";

    protected override IEstimator<ITransformer> ChanceOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.Transforms.NormalizeMeanVariance(Scaled, nameof(PairRow.Values), fixZero: false).Append(
            ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                FeatureColumnName = Scaled,
                LabelColumnName = nameof(PairRow.Accepted),
                ExampleWeightColumnName = nameof(PairRow.Weight),
                L1Regularization = 0,
                L2Regularization = 1,
                NumberOfThreads = 1,
            }));

    protected override IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions) =>
        ml.Transforms.NormalizeMeanVariance(Scaled, nameof(PairRow.Values), fixZero: false).Append(
            ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
            {
                FeatureColumnName = Scaled,
                LabelColumnName = nameof(PairRow.Improvement),
                ExampleWeightColumnName = nameof(PairRow.Weight),
                L1Regularization = 0,
                L2Regularization = 0.001f,
                MaximumNumberOfIterations = 200,
                Shuffle = false,
                NumberOfThreads = 1,
            }));
}
