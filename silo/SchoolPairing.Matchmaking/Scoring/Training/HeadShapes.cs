using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>The curves of a head: the index's lines times a factor, and on top what ramps have learnt.</summary>
internal static class HeadShapes
{
    /// <summary>Curves of a head over a set.</summary>
    /// <param name="set">Whose eligible pairs are the typical ones.</param>
    /// <param name="factor">Units of the head a point of the index.</param>
    /// <param name="basis">Null: the index alone.</param>
    /// <param name="rises">By feature of the set and ramp, in the head's own measure (log-odds, assessment points).</param>
    public static HeadShape[] Of(TrainingSet set, double factor, RampBasis? basis = null, double[][]? rises = null) =>
        [.. ScoreFeatures.All.Select(feature =>
        {
            var column = Array.FindIndex(set.Features, known => known.Id == feature.Id);
            var line = set.Index.Features.FirstOrDefault(line => line.Feature == feature.Id);
            if (column < 0) return Unknown(feature, line, factor);
            var ramps = basis?.Knots(column) ?? [];
            IEnumerable<double> own = line is null ? [] : line.Curve.Knots;
            double[] knots = [.. ramps.Concat(own).Distinct().Order()];
            if (knots.Length == 0) knots = [0];
            var values = Array.ConvertAll(knots, knot => (line is null ? 0 : factor * IndexColumn.At(line.Curve, knot))
                + (rises is null ? 0 : ScoreModel.Unit * RiseAt(ramps, rises[column], knot)));
            var sorted = Quantiles.Sorted(set.Eligible, column);
            return new HeadShape(feature, knots, values, Quantiles.Median(sorted), 0, MeanOf(knots, values, sorted));
        })];

    /// <summary>Curves of the index alone over pairs whose gaps are not filled: unknown counts as the card says, so the order of pairs is the index's.</summary>
    public static HeadShape[] OfIndex(Card index, double factor, TrainingRow[] rows) =>
        [.. ScoreFeatures.All.Select((feature, place) =>
        {
            var line = index.Features.FirstOrDefault(line => line.Feature == feature.Id);
            if (line is null || rows.Length == 0) return Unknown(feature, line, factor);
            var mean = rows.Sum(row => row.Values[place] is { } value ? IndexColumn.At(line.Curve, value) : line.MissingPoints) / rows.Length;
            return Unknown(feature, line, factor) with { Mean = factor * mean };
        })];

    // Where nothing tells what is typical, a pair of which nothing is known stands for it.
    private static HeadShape Unknown(ScoreFeature feature, CardFeature? line, double factor) => line is null
        ? new HeadShape(feature, [0], [0], 0, 0, 0)
        : new HeadShape(feature, [.. line.Curve.Knots], [.. line.Curve.Points.Select(points => factor * points)],
            double.NaN, factor * line.MissingPoints, factor * line.MissingPoints);

    private static double RiseAt(double[] knots, double[] rises, double x)
    {
        var sum = 0d;
        for (var c = 0; c < rises.Length; c++) sum += rises[c] * Math.Clamp((x - knots[c]) / (knots[c + 1] - knots[c]), 0, 1);
        return sum;
    }

    private static double MeanOf(double[] knots, double[] values, double[] sorted)
    {
        var (sum, i) = (0d, 0);
        foreach (var x in sorted)
        {
            while (i + 1 < knots.Length && x >= knots[i + 1]) i++;
            sum += x <= knots[0] ? values[0] : i + 1 == knots.Length ? values[^1]
                : values[i] + (x - knots[i]) / (knots[i + 1] - knots[i]) * (values[i + 1] - values[i]);
        }
        return sum / sorted.Length;
    }
}
