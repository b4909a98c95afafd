namespace SchoolPairing.Benchmarks.Need;

/// <summary>How two columns of numbers move together, from -1 to 1. NaN where a column does not vary: there is then no answer.</summary>
internal static class Correlation
{
    /// <summary>Of the values (Pearson's r).</summary>
    public static double Pearson(double[] first, double[] second)
    {
        var (ofFirst, ofSecond) = (first.Average(), second.Average());
        var (both, one, other) = (0d, 0d, 0d);
        for (var row = 0; row < first.Length; row++)
        {
            var (a, b) = (first[row] - ofFirst, second[row] - ofSecond);
            both += a * b;
            one += a * a;
            other += b * b;
        }
        return one > 0 && other > 0 ? Math.Clamp(both / Math.Sqrt(one * other), -1, 1) : double.NaN;
    }

    /// <summary>Of the ranks (Spearman's rho).</summary>
    public static double Spearman(double[] first, double[] second) => Pearson(Ranks(first), Ranks(second));

    /// <summary>Of the ranks, with the ranks of other columns held fixed, by the recursion over one of them after the other.</summary>
    public static double Partial(double[] first, double[] second, params double[][] held) =>
        Held(Ranks(first), Ranks(second), [.. held.Select(Ranks)]);

    /// <summary>From 1 for the smallest; equal values share the mean of their places.</summary>
    public static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(row => values[row]).ToArray();
        var ranks = new double[values.Length];
        for (int from = 0, until; from < order.Length; from = until)
        {
            for (until = from + 1; until < order.Length && values[order[until]].Equals(values[order[from]]);) until++;
            for (var place = from; place < until; place++) ranks[order[place]] = (from + 1 + until) / 2d;
        }
        return ranks;
    }

    // r(ab.Zc) = (r(ab.Z) - r(ac.Z) r(bc.Z)) / sqrt((1 - r(ac.Z)²)(1 - r(bc.Z)²))
    private static double Held(double[] first, double[] second, double[][] held)
    {
        if (held is not [.. var others, var last]) return Pearson(first, second);
        var (direct, one, other) = (Held(first, second, others), Held(first, last, others), Held(second, last, others));
        var left = (1 - one * one) * (1 - other * other);
        return left > 1e-12 ? Math.Clamp((direct - one * other) / Math.Sqrt(left), -1, 1) : double.NaN;
    }
}
