using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>Chances of whole columns of log-odds: the steps of <see cref="Logistic.Chance"/> in their order, four values at a time, the same bits.</summary>
internal static class ChanceColumn
{
    /// <summary>Fills the chances.</summary>
    /// <param name="logOdds">Sums of the chance head: whole numbers.</param>
    /// <param name="chances">Same length; may not overlap.</param>
    public static void Fill(ReadOnlySpan<double> logOdds, Span<double> chances)
    {
        var whole = logOdds.Length - logOdds.Length % Vector256<double>.Count;
        var xs = MemoryMarshal.Cast<double, Vector256<double>>(logOdds[..whole]);
        var ys = MemoryMarshal.Cast<double, Vector256<double>>(chances[..whole]);
        for (var i = 0; i < xs.Length; i++) ys[i] = Chance(xs[i]);
        for (var i = whole; i < logOdds.Length; i++) chances[i] = Logistic.Chance((long)logOdds[i]);
    }

    private static Vector256<double> Chance(Vector256<double> logOdds)
    {
        var x = logOdds / Vector256.Create((double)ScoreModel.Unit);
        var below = Vector256.LessThan(x, Vector256<double>.Zero);
        var a = Vector256.ConditionalSelect(below, -x, x);
        a = Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(Logistic.Cut)), Vector256.Create(Logistic.Cut), a);
        var t = a / Vector256.Create(-64d);
        var taylor = Logistic.Taylor;
        var e = Vector256.Create(taylor[0]);
        for (var power = 1; power < taylor.Length; power++) e = e * t + Vector256.Create(taylor[power]);
        for (var squaring = 0; squaring < 6; squaring++) e *= e;
        return Vector256.ConditionalSelect(below, e, Vector256<double>.One) / (Vector256<double>.One + e);
    }
}
