namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>A slope and a level over the index, fitted to decided or assessed pairs.</summary>
/// <param name="Slope">Of the head's measure over the index (0 to 1 of a full card).</param>
/// <param name="Level">At index 0.</param>
internal readonly record struct IndexFit(double Slope, double Level)
{
    private const int MostSteps = 100;

    /// <summary>
    /// Log-odds of acceptance: the most probable slope and level, the slope expected around a given one with a wide spread, the level free.
    /// Newton's method on the two; the answers must not all be the same.
    /// </summary>
    public static IndexFit OfChance(double[] index, bool[] accepted, double[] weight, double expected, double spread)
    {
        var mean = Mean(index, weight);
        var (slope, level) = (expected, 0d);
        var precision = 1 / (spread * spread);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gs, gl, hss, hsl, hll) = (precision * (slope - expected), 0d, precision, 0d, 1e-9);
            for (var i = 0; i < index.Length; i++)
            {
                var x = index[i] - mean;
                var p = 1 / (1 + Math.Exp(-(slope * x + level)));
                var (error, curve) = (weight[i] * (p - (accepted[i] ? 1 : 0)), weight[i] * p * (1 - p));
                (gs, gl) = (gs + error * x, gl + error);
                (hss, hsl, hll) = (hss + curve * x * x, hsl + curve * x, hll + curve);
            }
            var determinant = hss * hll - hsl * hsl;
            var (ds, dl) = ((hll * gs - hsl * gl) / determinant, (hss * gl - hsl * gs) / determinant);
            // A longer step than this can leave the region in which the quadratic is true.
            var shorten = Math.Min(1, 2 / Math.Max(Math.Abs(ds), Math.Abs(dl)));
            (slope, level) = (slope - shorten * ds, level - shorten * dl);
            if (Math.Abs(ds) + Math.Abs(dl) < 1e-12) break;
        }
        return new IndexFit(slope, level - slope * mean);
    }

    /// <summary>Benefit: weighted least squares, the slope expected around a given one with a spread as large as itself.</summary>
    public static IndexFit OfBenefit(double[] index, double[] benefit, double[] weight, double expected)
    {
        var (meanX, meanY) = (Mean(index, weight), Mean(benefit, weight));
        var (xx, xy, yy) = (0d, 0d, 0d);
        for (var i = 0; i < index.Length; i++)
        {
            var (x, y) = (index[i] - meanX, benefit[i] - meanY);
            (xx, xy, yy) = (xx + weight[i] * x * x, xy + weight[i] * x * y, yy + weight[i] * y * y);
        }
        var noise = yy / weight.Sum();
        var precision = Math.Max(noise / (expected * expected), 1e-9);
        var slope = (xy + precision * expected) / (xx + precision);
        return new IndexFit(slope, meanY - slope * meanX);
    }

    private static double Mean(double[] values, double[] weight)
    {
        var (sum, total) = (0d, 0d);
        for (var i = 0; i < values.Length; i++) (sum, total) = (sum + weight[i] * values[i], total + weight[i]);
        return sum / total;
    }
}
