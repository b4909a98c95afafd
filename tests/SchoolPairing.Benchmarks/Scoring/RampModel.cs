using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Benchmarks.Scoring;

/// <summary>
/// A logistic model on ramps of all features that Microsoft.ML trains on made answers, and the same model as two heads. The benefit head
/// borrows the chance head's curves at half their height: only its speed counts here.
/// </summary>
internal sealed class RampModel
{
    private const int Knots = 9;

    private readonly ScoreFeature[] features = [.. ScoreFeatures.All];
    private readonly double[][] knots;
    private readonly double[] fill;

    private RampModel(double[][] values)
    {
        fill = new double[features.Length];
        knots = new double[features.Length][];
        for (var feature = 0; feature < features.Length; feature++)
        {
            var known = values.Select(row => row[feature]).Where(value => !double.IsNaN(value)).Order().ToArray();
            fill[feature] = known[known.Length / 2];
            knots[feature] = [.. Enumerable.Range(0, Knots).Select(i => known[i * (known.Length - 1) / (Knots - 1)]).Distinct()];
        }
    }

    public MLContext Context { get; } = new(seed: 1);

    /// <summary>Microsoft.ML's own model on ready ramps.</summary>
    public ITransformer Learnt { get; private set; } = null!;

    public CompiledModel Heads { get; private set; } = null!;

    /// <summary>Segments of all curves of one head.</summary>
    public int Segments => knots.Sum(own => own.Length - 1);

    /// <summary>Trains on pairs whose answers are drawn from a made truth.</summary>
    public static RampModel Train(double[][] values)
    {
        var model = new RampModel(values);
        var random = new Random(3);
        var rows = values.Select(row =>
        {
            var logit = -1.0;
            for (var feature = 0; feature < row.Length; feature++)
            {
                var own = model.knots[feature];
                logit += (model.Falls(feature) ? -1 : 1) * 0.6 * (Math.Clamp(model.Filled(row, feature), own[0], own[^1]) - own[0]) / Math.Max(own[^1] - own[0], 1e-9) - 0.2;
            }
            return new RampRow { Ramps = model.Ramps(row), Label = random.NextDouble() < 1 / (1 + Math.Exp(-logit)) };
        });
        var trainer = model.Context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(RampRow.Ramps), LabelColumnName = nameof(RampRow.Label), EnforceNonNegativity = true, L1Regularization = 0,
            L2Regularization = 20, NumberOfThreads = 1, MaximumNumberOfIterations = 400, OptimizationTolerance = 1e-6f, DenseOptimizer = true,
        });
        var learnt = trainer.Fit(model.View(rows));
        model.Learnt = learnt;
        model.Heads = CompiledModel.Compile(model.Export(learnt));
        return model;
    }

    public IDataView View(IEnumerable<RampRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(RampRow));
        schema[nameof(RampRow.Ramps)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        return Context.Data.LoadFromEnumerable(rows, schema);
    }

    public PredictionEngine<RampRow, RampAnswer> Engine()
    {
        var schema = SchemaDefinition.Create(typeof(RampRow));
        schema[nameof(RampRow.Ramps)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        return Context.Model.CreatePredictionEngine<RampRow, RampAnswer>(Learnt, inputSchemaDefinition: schema);
    }

    /// <summary>One ramp a segment, turned round for a falling feature, both for a free one; then the constant that lets the bias go negative.</summary>
    public float[] Ramps(double[] row)
    {
        var ramps = new List<float>();
        foreach (var (feature, segment, falls) in Columns())
        {
            var (from, to) = (knots[feature][segment], knots[feature][segment + 1]);
            var ramp = Math.Clamp((Filled(row, feature) - from) / (to - from), 0, 1);
            ramps.Add((float)(falls ? 1 - ramp : ramp));
        }
        ramps.Add(-30);
        return [.. ramps];
    }

    private int Width => Columns().Count() + 1;

    private bool Falls(int feature) => features[feature].Direction == CurveDirection.Falling;

    private double Filled(double[] row, int feature) => double.IsNaN(row[feature]) ? fill[feature] : row[feature];

    private IEnumerable<(int Feature, int Segment, bool Falls)> Columns() =>
        from feature in Enumerable.Range(0, features.Length)
        from segment in Enumerable.Range(0, knots[feature].Length - 1)
        from falls in features[feature].Direction switch { CurveDirection.Rising => (bool[])[false], CurveDirection.Falling => [true], _ => [false, true] }
        select (feature, segment, falls);

    private ScoreModel Export(BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> learnt)
    {
        var (weights, bias) = (learnt.Model.SubModel.Weights, (double)learnt.Model.SubModel.Bias);
        var heights = knots.Select(own => new double[own.Length]).ToArray();
        foreach (var (index, (feature, segment, falls)) in Columns().Index())
            for (var knot = 0; knot < heights[feature].Length; knot++)
                heights[feature][knot] += weights[index] * (knot > segment == falls ? 0 : 1);
        bias -= 30 * weights[^1];
        var text = new LocalText("基准", "benchmark");
        Card Head(string id, double basePoints, double scale) => new(1, id, text, "learnt", Units(basePoints),
        [
            .. features.Select((feature, i) =>
            {
                var curve = new Curve([.. knots[i]], [.. heights[i].Select(height => Units(height * scale))]);
                return new CardFeature(feature.Id, feature.Direction, curve, CurvePoints.At(curve, fill[i]));
            }),
        ]);
        var expert = new Card(1, "none", text, "expert", 0, [new(features[0].Id, features[0].Direction, new([0], [0]), 0)]);
        return new ScoreModel(1, "benchmark", text, LearningStage.Learnt, FeatureHash.OfService, expert, Head("chance", bias, 1), Head("benefit", 3, 0.5),
            [.. features.Select(feature => new FeatureExperience(feature.Id, null, null, null, [], [1]))], [],
            new TrainingSource(DateTimeOffset.UnixEpoch, new string('0', 64), 1, null, null, 3000, 1000, 0));
    }

    private static int Units(double value) => (int)Math.Round(value * ScoreModel.Unit);

    internal sealed class RampRow
    {
        public float[] Ramps { get; set; } = [];

        public bool Label { get; set; }
    }

    internal sealed class RampAnswer
    {
        public float Probability { get; set; }
    }
}
