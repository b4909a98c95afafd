using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// The expert index of filled pairs: score ÷ 10,000, of the card's lines before they are rounded to whole points, so that a head can follow
/// it exactly. Features of the card that the data never know count with the card's points for a missing value.
/// </summary>
internal sealed class IndexColumn
{
    private const double PointsPerIndex = 10_000;
    private readonly (int Column, Curve Curve)[] lines;
    private readonly double constant;

    public IndexColumn(Card card, ScoreFeature[] features)
    {
        lines = [.. card.Features.Select(line => (Array.FindIndex(features, feature => feature.Id == line.Feature), line.Curve)).Where(line => line.Item1 >= 0)];
        constant = card.BasePoints + card.Features.Where(line => !Array.Exists(features, feature => feature.Id == line.Feature)).Sum(line => (double)line.MissingPoints);
    }

    /// <summary>The index of one pair.</summary>
    public double Of(double[] values)
    {
        var points = constant;
        foreach (var (column, curve) in lines) points += At(curve, values[column]);
        return points / PointsPerIndex;
    }

    /// <summary>The index of each pair.</summary>
    public double[] Of(double[][] values) => Array.ConvertAll(values, Of);

    /// <summary>Points of a curve before they are rounded.</summary>
    public static double At(Curve curve, double x)
    {
        var (knots, points) = (curve.Knots, curve.Points);
        if (x <= knots[0]) return points[0];
        if (x >= knots[^1]) return points[^1];
        var i = knots.Length - 2;
        while (x < knots[i]) i--;
        return points[i] + (x - knots[i]) / (knots[i + 1] - knots[i]) * ((double)points[i + 1] - points[i]);
    }
}
