namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>
/// Lowers a bound by steps of one length for all prices, by how far it is from the target (Polyak 1969), deflected by the steps before (Camerini, Fratta and Maffioli 1975);
/// half as long after some steps without success.
/// </summary>
/// <param name="Most">Steps at most.</param>
/// <param name="Patience">Steps without success until they are halved.</param>
/// <param name="Deflection">Part of the last direction that stays.</param>
internal sealed record PolyakSteps(int Most, int Patience, double Deflection)
{
    private const double Smallest = 0.002;

    /// <summary>Half a point more or less is none: points are whole.</summary>
    private const double Met = 0.5;

    /// <summary>Goes on from prices, and leaves the best ones in them.</summary>
    /// <param name="best">First prices, then the best.</param>
    /// <param name="target">Points of known values: a bound that meets them ends the search.</param>
    /// <param name="evaluate">The bound at prices, and where each of them would have to go.</param>
    /// <param name="allowed">The allowed price of a row nearest to one.</param>
    /// <param name="ends">Asked at every step whether to end early; may throw.</param>
    public void Run(double[] best, double target, Func<double[], double[], double> evaluate, Func<int, double, double> allowed, Func<bool> ends)
    {
        var (prices, slope, direction) = (best.ToArray(), new double[best.Length], new double[best.Length]);
        var (least, step, since) = (double.PositiveInfinity, 1.0, 0);
        for (var at = 0; at < Most && step > Smallest && !ends(); at++)
        {
            var bound = evaluate(prices, slope);
            if (bound < least)
            {
                (least, since) = (bound, 0);
                prices.CopyTo(best, 0);
                if (least - target < Met) return;
            }
            else if (++since >= Patience)
            {
                (step, since) = (step / 2, 0);
                best.CopyTo(prices, 0);
                Array.Clear(direction);
                continue;
            }
            double norm = 0;
            for (var row = 0; row < prices.Length; row++)
            {
                direction[row] = (Deflection * direction[row]) + slope[row];
                norm += direction[row] * direction[row];
            }
            if (norm < 1e-9) return;
            var length = step * (bound - target) / norm;
            for (var row = 0; row < prices.Length; row++) prices[row] = allowed(row, prices[row] + (length * direction[row]));
        }
    }
}
