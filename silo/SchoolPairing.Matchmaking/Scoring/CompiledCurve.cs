using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>A curve laid out for whole columns of values. Same points as <see cref="CurvePoints.At"/>, four values at a time.</summary>
internal sealed class CompiledCurve
{
    private readonly Curve curve;
    private readonly int missing;
    private readonly double[] knots;
    private readonly double[] points;
    private readonly double[] rise;
    private readonly double[] run;

    public CompiledCurve(Curve curve, int missing)
    {
        (this.curve, this.missing) = (curve, missing);
        knots = [.. curve.Knots];
        points = [.. curve.Points.Select(p => (double)p)];
        rise = new double[knots.Length];
        run = new double[knots.Length];
        for (var i = 0; i + 1 < knots.Length; i++)
        {
            rise[i] = points[i + 1] - points[i];
            run[i] = knots[i + 1] - knots[i];
        }
    }

    public int At(double value) => double.IsNaN(value) ? missing : CurvePoints.At(curve, value);

    /// <summary>Adds the points of each value to its sum; sums stay whole numbers far below 2^53, so they are exact.</summary>
    public void AddTo(ReadOnlySpan<double> values, Span<double> sums)
    {
        var whole = values.Length - values.Length % Vector256<double>.Count;
        var xs = MemoryMarshal.Cast<double, Vector256<double>>(values[..whole]);
        var ys = MemoryMarshal.Cast<double, Vector256<double>>(sums[..whole]);
        for (var i = 0; i < xs.Length; i++) ys[i] += At(xs[i]);
        for (var i = whole; i < values.Length; i++) sums[i] += At(values[i]);
    }

    /// <summary>The same for both heads of a model: where both curves have the same knots, the place of a value is sought once.</summary>
    public static void AddTo(ReadOnlySpan<double> values, CompiledCurve first, Span<double> firstSums, CompiledCurve second, Span<double> secondSums)
    {
        if (!first.knots.AsSpan().SequenceEqual(second.knots))
        {
            first.AddTo(values, firstSums);
            second.AddTo(values, secondSums);
            return;
        }
        var whole = values.Length - values.Length % Vector256<double>.Count;
        var xs = MemoryMarshal.Cast<double, Vector256<double>>(values[..whole]);
        var ys = MemoryMarshal.Cast<double, Vector256<double>>(firstSums[..whole]);
        var zs = MemoryMarshal.Cast<double, Vector256<double>>(secondSums[..whole]);
        for (var i = 0; i < xs.Length; i++)
        {
            At(xs[i], first, second, out var y, out var z);
            ys[i] += y;
            zs[i] += z;
        }
        for (var i = whole; i < values.Length; i++)
        {
            firstSums[i] += first.At(values[i]);
            secondSums[i] += second.At(values[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void At(Vector256<double> x, CompiledCurve first, CompiledCurve second, out Vector256<double> y, out Vector256<double> z)
    {
        var (knots, last) = (first.knots, first.knots.Length - 1);
        var k = Vector256.Create(knots[0]);
        var along = Vector256.Create(first.run[0]);
        var (p, q) = (Vector256.Create(first.points[0]), Vector256.Create(second.points[0]));
        var (up, rising) = (Vector256.Create(first.rise[0]), Vector256.Create(second.rise[0]));
        for (var i = 1; i < last; i++)
        {
            var beyond = Vector256.GreaterThanOrEqual(x, Vector256.Create(knots[i]));
            k = Vector256.ConditionalSelect(beyond, Vector256.Create(knots[i]), k);
            along = Vector256.ConditionalSelect(beyond, Vector256.Create(first.run[i]), along);
            p = Vector256.ConditionalSelect(beyond, Vector256.Create(first.points[i]), p);
            up = Vector256.ConditionalSelect(beyond, Vector256.Create(first.rise[i]), up);
            q = Vector256.ConditionalSelect(beyond, Vector256.Create(second.points[i]), q);
            rising = Vector256.ConditionalSelect(beyond, Vector256.Create(second.rise[i]), rising);
        }
        var (before, after, known) = (Vector256.LessThanOrEqual(x, Vector256.Create(knots[0])), Vector256.GreaterThanOrEqual(x, Vector256.Create(knots[last])), Vector256.Equals(x, x));
        y = first.Ended(CurvePoints.RoundHalfAway(p + (x - k) * up / along), before, after, known);
        z = second.Ended(CurvePoints.RoundHalfAway(q + (x - k) * rising / along), before, after, known);
    }

    private Vector256<double> At(Vector256<double> x)
    {
        var last = knots.Length - 1;
        var k = Vector256.Create(knots[0]);
        var p = Vector256.Create(points[0]);
        var up = Vector256.Create(rise[0]);
        var along = Vector256.Create(run[0]);
        for (var i = 1; i < last; i++)
        {
            var beyond = Vector256.GreaterThanOrEqual(x, Vector256.Create(knots[i]));
            k = Vector256.ConditionalSelect(beyond, Vector256.Create(knots[i]), k);
            p = Vector256.ConditionalSelect(beyond, Vector256.Create(points[i]), p);
            up = Vector256.ConditionalSelect(beyond, Vector256.Create(rise[i]), up);
            along = Vector256.ConditionalSelect(beyond, Vector256.Create(run[i]), along);
        }
        var y = CurvePoints.RoundHalfAway(p + (x - k) * up / along);
        return Ended(y, Vector256.LessThanOrEqual(x, Vector256.Create(knots[0])), Vector256.GreaterThanOrEqual(x, Vector256.Create(knots[last])), Vector256.Equals(x, x));
    }

    private Vector256<double> Ended(Vector256<double> y, Vector256<double> before, Vector256<double> after, Vector256<double> known)
    {
        y = Vector256.ConditionalSelect(before, Vector256.Create(points[0]), y);
        y = Vector256.ConditionalSelect(after, Vector256.Create(points[^1]), y);
        return Vector256.ConditionalSelect(known, y, Vector256.Create((double)missing));
    }
}
