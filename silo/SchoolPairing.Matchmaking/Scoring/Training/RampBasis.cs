namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Features as ramps between neighbouring knots: 0 up to the first, 1 from the second. A weight that is not negative on a ramp can only
/// raise the curve; features that must fall use 1 − ramp, free ones both. So every fit is monotone without looking at the result.
/// </summary>
internal sealed class RampBasis
{
    private readonly double[][] knots;
    private readonly int[] signs;

    private RampBasis(double[][] knots, int[] signs)
    {
        (this.knots, this.signs) = (knots, signs);
        Count = knots.Zip(signs).Sum(one => (one.First.Length - 1) * (one.Second == 0 ? 2 : 1));
    }

    /// <summary>Columns of the basis.</summary>
    public int Count { get; }

    /// <summary>Knots of a feature of the set, strictly rising.</summary>
    public double[] Knots(int feature) => knots[feature];

    /// <summary>The basis of a set: quantiles of all eligible pairs, and the knots of the index that lie between them.</summary>
    public static RampBasis Of(TrainingSet set, int quantiles)
    {
        var knots = new double[set.Features.Length][];
        for (var feature = 0; feature < knots.Length; feature++)
        {
            var sorted = Quantiles.Sorted(set.Eligible, feature);
            var line = set.Index.Features.FirstOrDefault(line => line.Feature == set.Features[feature].Id);
            IEnumerable<double> own = line is null ? [] : line.Curve.Knots.Where(knot => knot > sorted[0] && knot < sorted[^1]);
            knots[feature] = Apart([.. Enumerable.Range(0, quantiles).Select(i => Quantiles.At(sorted, (double)i / (quantiles - 1))).Concat(own).Distinct().Order()]);
        }
        return new RampBasis(knots, [.. set.Features.Select(feature => feature.Direction switch
        {
            Contracts.Scoring.CurveDirection.Rising => 1, Contracts.Scoring.CurveDirection.Falling => -1, _ => 0,
        })]);
    }

    /// <summary>The columns of one pair.</summary>
    public double[] Row(double[] values)
    {
        var row = new double[Count];
        var at = 0;
        for (var feature = 0; feature < knots.Length; feature++)
            for (var c = 0; c + 1 < knots[feature].Length; c++)
            {
                var ramp = Math.Clamp((values[feature] - knots[feature][c]) / (knots[feature][c + 1] - knots[feature][c]), 0, 1);
                if (signs[feature] >= 0) row[at++] = ramp;
                if (signs[feature] <= 0) row[at++] = 1 - ramp;
            }
        return row;
    }

    /// <summary>Weights of the columns as the rise of each feature's curve from knot to knot, and what they add to every pair.</summary>
    public (double[][] Rises, double Constant) Fold(ReadOnlySpan<double> weights)
    {
        var rises = Array.ConvertAll(knots, one => new double[one.Length - 1]);
        var (constant, at) = (0d, 0);
        for (var feature = 0; feature < knots.Length; feature++)
            for (var c = 0; c < rises[feature].Length; c++)
            {
                if (signs[feature] >= 0) rises[feature][c] += weights[at++];
                if (signs[feature] > 0) continue;
                rises[feature][c] -= weights[at];
                constant += weights[at++];
            }
        return (rises, constant);
    }

    // Knots nearer than a billionth of the range would make a cliff of rounding errors.
    private static double[] Apart(double[] rising)
    {
        var least = (rising[^1] - rising[0]) * 1e-9;
        List<double> kept = [rising[0]];
        foreach (var knot in rising.Skip(1))
            if (knot - kept[^1] > least) kept.Add(knot);
        return [.. kept];
    }
}
