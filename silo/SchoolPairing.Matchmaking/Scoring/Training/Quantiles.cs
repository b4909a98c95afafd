using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Quantiles that are always one of the values, so that yes-or-no features keep their 0 and 1.</summary>
internal static class Quantiles
{
    // Resamples share their eligible pairs: they are sorted once, and forgotten with them.
    private static readonly ConditionalWeakTable<double[][], double[]?[]> Known = [];

    /// <summary>Values of one column of rows that never change, ascending.</summary>
    public static double[] Sorted(double[][] rows, int column)
    {
        if (rows.Length == 0) return [];
        var columns = Known.GetValue(rows, all => new double[]?[all[0].Length]);
        return columns[column] ??= Sort(rows, column);
    }

    private static double[] Sort(double[][] rows, int column)
    {
        var values = Array.ConvertAll(rows, row => row[column]);
        Array.Sort(values);
        return values;
    }

    /// <summary>The value at a share of the way from the least to the greatest, rounded down to a place.</summary>
    public static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    /// <summary>The lower median. Filling gaps with it does not move it.</summary>
    public static double Median(double[] sorted) => sorted[(sorted.Length - 1) / 2];
}
