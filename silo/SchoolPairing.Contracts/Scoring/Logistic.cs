namespace SchoolPairing.Contracts.Scoring;

/// <summary>
/// The chance that belongs to log-odds: 1 ÷ (1 + e^−x), the same bits on every machine. Nothing but + − × ÷ and comparisons of doubles,
/// each rounded as IEEE 754 says, never fused: <see cref="Math.Exp"/> may differ in its last bit from one platform to the next, and with
/// it a proposal.
/// </summary>
/// <remarks>
/// Method: with a = |x|, cut off at 40, e^−a = (e^−a/64)^64; e^−a/64 by its Taylor polynomial of degree 12 in Horner's order, then six
/// squarings (scaling and squaring; Moler and Van Loan, "Nineteen dubious ways to compute the exponential of a matrix", method 3).
/// The polynomial's remainder is below (a/64)^13 ÷ 13!, the squarings magnify every relative error 64 times, and e^−a is small where a is
/// large: the chance is within 1e-14 of the exact one, and never falls where the log-odds rise by one unit.
/// </remarks>
public static class Logistic
{
    /// <summary>Log-odds beyond this, either sign, give the chance at this: the difference is below 5e-18.</summary>
    public const double Cut = 40;

    private static readonly double[] Powers =
    [
        1d / 479_001_600, 1d / 39_916_800, 1d / 3_628_800, 1d / 362_880, 1d / 40_320, 1d / 5_040, 1d / 720, 1d / 120, 1d / 24, 1d / 6, 1d / 2, 1, 1,
    ];

    /// <summary>1 ÷ n! for the powers of the polynomial, the highest first.</summary>
    public static ReadOnlySpan<double> Taylor => Powers;

    /// <summary>The chance (0 to 1) that belongs to log-odds.</summary>
    /// <param name="logOdds">In units of <see cref="ScoreModel.Unit"/>.</param>
    public static double Chance(long logOdds)
    {
        var x = logOdds / (double)ScoreModel.Unit;
        var a = x < 0 ? -x : x;
        if (a > Cut) a = Cut;
        var t = a / -64;
        var e = Powers[0];
        for (var power = 1; power < Powers.Length; power++) e = e * t + Powers[power];
        for (var squaring = 0; squaring < 6; squaring++) e *= e;
        return (x < 0 ? e : 1) / (1 + e);
    }
}
