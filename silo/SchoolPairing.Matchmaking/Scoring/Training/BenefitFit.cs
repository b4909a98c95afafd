namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Benefit as ramps with weights that are not negative: least squares with a ridge on the ramps and none on the index, so that few pairs stay
/// at the index. Coordinate descent on the normal equations (Microsoft.ML has no least squares with this constraint).
/// </summary>
internal sealed class BenefitFit
{
    private const int MostSweeps = 5_000;
    private const double Enough = 1e-9;

    public BenefitFit(TrainingSet assessed, RampBasis basis, IndexColumn index, TrainingLimits limits)
    {
        var rows = Array.ConvertAll(assessed.Values, basis.Row);
        var varying = LogisticFit.VaryingColumns(rows);
        // The last column is the index.
        var design = rows.Select((row, i) => varying.Select(column => row[column]).Append(index.Of(assessed.Values[i])).ToArray()).ToArray();
        var means = Centre(design, assessed.Weight);
        var (gram, target, meanY) = NormalEquations(design, assessed.Improvement, assessed.Weight);
        var weights = Descend(gram, target, limits.Ridge);
        var ramps = new double[basis.Count];
        for (var i = 0; i < varying.Length; i++) ramps[varying[i]] = weights[i];
        (Rises, var shift) = basis.Fold(ramps);
        IndexSlope = weights[^1];
        Level = meanY + shift;
        for (var i = 0; i < weights.Length; i++) Level -= weights[i] * means[i];
    }

    /// <summary>By feature of the set and ramp, assessment points.</summary>
    public double[][] Rises { get; }

    /// <summary>Assessment points a unit of the index.</summary>
    public double IndexSlope { get; }

    /// <summary>Assessment points of a pair at the foot of every ramp and index 0.</summary>
    public double Level { get; }

    // Centred columns take the level out of the fit exactly; it is put back from the means.
    private static double[] Centre(double[][] design, double[] weight)
    {
        var means = new double[design[0].Length];
        var total = weight.Sum();
        for (var i = 0; i < design.Length; i++)
            for (var c = 0; c < means.Length; c++) means[c] += weight[i] * design[i][c] / total;
        foreach (var row in design)
            for (var c = 0; c < means.Length; c++) row[c] -= means[c];
        return means;
    }

    private static (double[][] Gram, double[] Target, double Mean) NormalEquations(double[][] design, double[] benefit, double[] weight)
    {
        var count = design[0].Length;
        var gram = Array.ConvertAll(new int[count], _ => new double[count]);
        var target = new double[count];
        var (mean, total) = (0d, weight.Sum());
        for (var i = 0; i < design.Length; i++) mean += weight[i] * benefit[i] / total;
        for (var i = 0; i < design.Length; i++)
            for (var a = 0; a < count; a++)
            {
                var x = weight[i] * design[i][a];
                if (x == 0) continue;
                target[a] += x * (benefit[i] - mean);
                var (row, other) = (gram[a], design[i]);
                for (var b = 0; b < count; b++) row[b] += x * other[b];
            }
        return (gram, target, mean);
    }

    private static double[] Descend(double[][] gram, double[] target, double ridge)
    {
        var count = target.Length;
        var weights = new double[count];
        var rest = (double[])target.Clone(); // target − gram × weights
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var most = 0d;
            for (var a = count - 1; a >= 0; a--) // the index first: it explains most
            {
                var own = a == count - 1 ? 0 : ridge;
                var curve = gram[a][a] + own;
                if (curve <= 0) continue;
                var next = Math.Max(0, weights[a] + (rest[a] - own * weights[a]) / curve);
                var step = next - weights[a];
                if (step == 0) continue;
                weights[a] = next;
                for (var b = 0; b < count; b++) rest[b] -= step * gram[a][b];
                most = Math.Max(most, Math.Abs(step));
            }
            if (most < Enough) break;
        }
        return weights;
    }
}
