using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// Collects all faults of one document, so that its author mends them in one go. What is expected is written in signs
/// (0 &lt; x, a..b, [one, of, these]) that need no translation.
/// </summary>
internal sealed class DocumentFaults(string file)
{
    // Beyond this no unit of the service has a meaning, and below it the arithmetic of a curve cannot overflow.
    private const double LargestKnot = 1e12;
    private readonly ImmutableArray<Refusal>.Builder found = ImmutableArray.CreateBuilder<Refusal>();

    public ImmutableArray<Refusal> All => found.ToImmutable();

    public bool Require(bool holds, string path, object? value, string expected)
    {
        if (!holds)
            found.Add(Refusal.Of(RefusalCode.InvalidDocument,
                ("file", file), ("path", path), ("value", Written(value)), ("expected", expected)));
        return holds;
    }

    /// <summary>The faults of a curve by itself and against the way it must go; true where it may be evaluated.</summary>
    public bool RequireCurve(string path, Curve? curve, CurveDirection direction)
    {
        if (!Require(curve is { Knots.IsDefaultOrEmpty: false, Points.IsDefaultOrEmpty: false }, path, curve is null ? null : "[]",
                "{ knots: [≥ 1], points: [≥ 1] }") || curve is null)
            return false;
        var sound = Require(curve.Points.Length == curve.Knots.Length, path + ".points", $"[{curve.Points.Length}]", $"[{curve.Knots.Length}]");
        for (var i = 0; i < curve.Knots.Length; i++)
        {
            var (at, knot) = ($"{path}.knots[{i}]", curve.Knots[i]);
            sound &= Require(Math.Abs(knot) <= LargestKnot, at, knot, $"-{Written(LargestKnot)}..{Written(LargestKnot)}");
            if (i > 0) sound &= Require(knot > curve.Knots[i - 1], at, knot, $"> {Written(curve.Knots[i - 1])}");
        }
        for (var i = 1; i < curve.Points.Length; i++)
        {
            var (at, before, now) = ($"{path}.points[{i}]", curve.Points[i - 1], curve.Points[i]);
            if (direction == CurveDirection.Rising) sound &= Require(now >= before, at, now, $"≥ {Written(before)}");
            if (direction == CurveDirection.Falling) sound &= Require(now <= before, at, now, $"≤ {Written(before)}");
        }
        return sound;
    }

    public void RequireText(string path, LocalText? text) => Require(
        !string.IsNullOrWhiteSpace(text?.Chinese) && !string.IsNullOrWhiteSpace(text?.English), path, text is null ? null : "\"\"",
        "{ \"zh-CN\": \"…\", \"en\": \"…\" }");

    private static string Written(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
