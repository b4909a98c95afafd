using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The audit's own reading of a curve, by plain interpolation.</summary>
internal static class PlainCurve
{
    /// <summary>Points at a value; where it is unknown, the points of a missing one.</summary>
    public static int Read(CardFeature line, double? value) => value is { } known ? Read(line.Curve, known) : line.MissingPoints;

    private static int Read(Curve curve, double x)
    {
        var last = curve.Knots.Length - 1;
        if (x <= curve.Knots[0]) return curve.Points[0];
        if (x >= curve.Knots[last]) return curve.Points[last];
        var right = 1;
        while (curve.Knots[right] < x) right++;
        var (x0, x1) = (curve.Knots[right - 1], curve.Knots[right]);
        var (y0, y1) = (curve.Points[right - 1], curve.Points[right]);
        return (int)Math.Round(y0 + (x - x0) * ((double)y1 - y0) / (x1 - x0), MidpointRounding.AwayFromZero);
    }
}
