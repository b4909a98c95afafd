namespace SchoolPairing.Benchmarks.Need;

/// <summary>A figure with the middle 95 % of what the same figure is on rows drawn anew, as many, with replacement.</summary>
internal sealed record Bootstrap(double Value, double Low, double High)
{
    private const int Draws = 2_000;
    private const double Outside = 0.025;

    /// <summary>The figure of all rows and its interval. Draws on which it has no value (a column that does not vary) are left out.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="figure">Of the rows with these numbers; NaN where it has no value.</param>
    public static Bootstrap Of(int rows, int seed, Func<int[], double> figure)
    {
        var random = new Random(seed);
        var drawn = new List<double>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = figure([.. Enumerable.Range(0, rows).Select(_ => random.Next(rows))]);
            if (!double.IsNaN(value)) drawn.Add(value);
        }
        drawn.Sort();
        return new(figure([.. Enumerable.Range(0, rows)]), At(drawn, Outside), At(drawn, 1 - Outside));
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Round(share * (sorted.Count - 1))];
}
