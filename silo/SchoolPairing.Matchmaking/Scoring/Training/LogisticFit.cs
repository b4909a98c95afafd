using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Log-odds as ramps with weights that are not negative, learnt by Microsoft.ML. Ramps that are the same for every decided pair are left
/// out: nothing can be learnt about them, and they would only take over a part of the level.
/// </summary>
internal sealed class LogisticFit
{
    private const string Features = "Features", Label = "Label", Weight = "Weight";
    private readonly MLContext ml = new(seed: 1); // nothing is drawn; a seed keeps it so
    private readonly RampBasis basis;
    private readonly IndexColumn index;
    private readonly TrainingLimits limits;
    private readonly int[] columns;
    private readonly BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> pipeline;

    public LogisticFit(TrainingSet set, RampBasis basis, IndexColumn index, TrainingLimits limits)
    {
        (this.basis, this.index, this.limits) = (basis, index, limits);
        var rows = Array.ConvertAll(set.Values, basis.Row);
        columns = VaryingColumns(rows);
        pipeline = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = Label,
            FeatureColumnName = Features,
            ExampleWeightColumnName = Weight,
            EnforceNonNegativity = true,
            L1Regularization = 0, // the default 1 would drop columns
            L2Regularization = (float)limits.Ridge,
            NumberOfThreads = 1, // sums differ in their last bits with more
            MaximumNumberOfIterations = 400,
            OptimizationTolerance = 1e-8f, // 1e-6 stops early: the same pairs weighted or repeated then differ by 0.01 in chance
            DenseOptimizer = true,
        }).Fit(View(rows, set));
        var weights = pipeline.Model.SubModel.Weights;
        var ramps = new double[basis.Count];
        for (var i = 0; i < columns.Length; i++) ramps[columns[i]] = weights[i];
        (Rises, var shift) = basis.Fold(ramps);
        IndexSlope = limits.IndexColumn * weights[columns.Length + 1];
        Level = pipeline.Model.SubModel.Bias + limits.ConstantColumn * weights[columns.Length] + shift;
    }

    /// <summary>By feature of the set and ramp, log-odds.</summary>
    public double[][] Rises { get; }

    /// <summary>Log-odds a unit of the index.</summary>
    public double IndexSlope { get; }

    /// <summary>Log-odds of a pair at the foot of every ramp and index 0.</summary>
    public double Level { get; }

    /// <summary>The chance as Microsoft.ML itself computes it, in single precision: the check of the exported curves.</summary>
    public double[] PipelineChance(double[][] values)
    {
        var scored = pipeline.Transform(View(Array.ConvertAll(values, basis.Row), Array.ConvertAll(values, index.Of), null, null));
        return [.. scored.GetColumn<float>("Probability").Select(chance => (double)chance)];
    }

    private IDataView View(double[][] rows, TrainingSet set) => View(rows, index.Of(set.Values), set.Accepted, set.Weight);

    private IDataView View(double[][] rows, double[] indices, bool[]? accepted, double[]? weight)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Length + 2);
        return ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Row
        {
            Features = [.. columns.Select(column => (float)row[column]), (float)limits.ConstantColumn, (float)(limits.IndexColumn * indices[i])],
            Label = accepted is not null && accepted[i],
            Weight = weight is null ? 1 : (float)weight[i],
        }).ToArray(), schema);
    }

    /// <summary>Places of the columns that are not the same in every row.</summary>
    public static int[] VaryingColumns(double[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Where(column => Array.Exists(rows, row => row[column] != rows[0][column]))];

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
        public bool Label { get; set; }
        public float Weight { get; set; }
    }
}
