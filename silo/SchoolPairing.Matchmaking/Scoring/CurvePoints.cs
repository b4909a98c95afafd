using System.Runtime.Intrinsics;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The one meaning of a curve. The vectorised path equals it bit for bit.</summary>
public static class CurvePoints
{
    /// <summary>
    /// Points at x: the first knot's at or below it, the last knot's at or above it; between knots i and i+1, in double and in
    /// this order of operations, p(i) + (x − k(i)) × (p(i+1) − p(i)) ÷ (k(i+1) − k(i)), rounded to the nearest integer, halves away
    /// from zero. Every step is monotone in x, so a monotone curve stays monotone after rounding.
    /// </summary>
    /// <param name="curve">A curve without faults.</param>
    /// <param name="x">Not NaN: what an unknown value is worth stands beside the curve.</param>
    public static int At(Curve curve, double x)
    {
        if (double.IsNaN(x)) throw new ArgumentOutOfRangeException(nameof(x), "an unknown value has no place on a curve");
        var (knots, points) = (curve.Knots, curve.Points);
        var last = knots.Length - 1;
        if (x <= knots[0]) return points[0];
        if (x >= knots[last]) return points[last];
        var i = last - 1;
        while (x < knots[i]) i--;
        double rise = (double)points[i + 1] - points[i];
        return (int)RoundHalfAway(points[i] + (x - knots[i]) * rise / (knots[i + 1] - knots[i]));
    }

    /// <summary>Nearest integer, halves away from zero, by steps that a vector does lane by lane in the same way.</summary>
    internal static double RoundHalfAway(double y)
    {
        var whole = Math.Truncate(y);
        return Math.Abs(y - whole) >= 0.5 ? whole + Math.CopySign(1, y) : whole;
    }

    internal static Vector256<double> RoundHalfAway(Vector256<double> y)
    {
        var whole = Vector256.Truncate(y);
        var away = Vector256.GreaterThanOrEqual(Vector256.Abs(y - whole), Vector256.Create(0.5));
        var one = Vector256.CopySign(Vector256<double>.One, y);
        return Vector256.ConditionalSelect(away, whole + one, whole);
    }
}
