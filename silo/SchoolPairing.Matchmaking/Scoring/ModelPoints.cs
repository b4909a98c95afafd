using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>The one meaning of a pair's points by a model, and of their interval.</summary>
public static class ModelPoints
{
    private const double BenefitPerPoint = (double)ScoreModel.Unit / ScoreModel.PointsPerBenefit;

    /// <summary>Chance × benefit in thousandths of an assessment point, in this order of operations: chance × max(0, benefit) ÷ 10,000, rounded to the nearest integer, halves away from zero.</summary>
    /// <param name="logOdds">Sum of the chance head, in units of <see cref="ScoreModel.Unit"/>.</param>
    /// <param name="benefit">Sum of the benefit head, in units of <see cref="ScoreModel.Unit"/>.</param>
    public static long Of(long logOdds, long benefit) => Of(Logistic.Chance(logOdds), benefit);

    internal static long Of(double chance, double benefit) =>
        (long)CurvePoints.RoundHalfAway(chance * (benefit < 0 ? 0 : benefit) / BenefitPerPoint);

    /// <summary>The same for whole columns of chances and benefits; the benefits are whole numbers.</summary>
    internal static void Of(ReadOnlySpan<double> chances, ReadOnlySpan<double> benefits, Span<long> points)
    {
        var whole = chances.Length - chances.Length % Vector256<double>.Count;
        var ps = MemoryMarshal.Cast<double, Vector256<double>>(chances[..whole]);
        var bs = MemoryMarshal.Cast<double, Vector256<double>>(benefits[..whole]);
        var ys = MemoryMarshal.Cast<long, Vector256<long>>(points[..whole]);
        for (var i = 0; i < ps.Length; i++)
        {
            var benefit = Vector256.ConditionalSelect(Vector256.LessThan(bs[i], Vector256<double>.Zero), Vector256<double>.Zero, bs[i]);
            ys[i] = Vector256.ConvertToInt64(CurvePoints.RoundHalfAway(ps[i] * benefit / Vector256.Create(BenefitPerPoint)));
        }
        for (var i = whole; i < chances.Length; i++) points[i] = Of(chances[i], benefits[i]);
    }

    /// <summary>
    /// Place of the low end among n sorted draws: a twentieth of them, rounded down, score lower; as many score higher than the high end,
    /// which stands at n − 1 − this place.
    /// </summary>
    internal static int LowPlace(int draws) => draws / 20;
}
