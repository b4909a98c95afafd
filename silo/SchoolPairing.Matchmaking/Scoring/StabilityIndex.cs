namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>How far two distributions over the same bins lie apart (population stability index).</summary>
internal static class StabilityIndex
{
    // An empty bin would make the logarithm infinite.
    private const double LeastShare = 0.0001;

    /// <summary>Σ (new − old) ln(new ÷ old), shares of at least 0.0001; 0 for equal distributions, never below.</summary>
    public static double Of(ReadOnlySpan<double> oldShares, ReadOnlySpan<double> newShares)
    {
        var sum = 0d;
        for (var bin = 0; bin < oldShares.Length; bin++)
        {
            var (was, now) = (Math.Max(LeastShare, oldShares[bin]), Math.Max(LeastShare, newShares[bin]));
            sum += (now - was) * Math.Log(now / was);
        }
        return sum;
    }
}
