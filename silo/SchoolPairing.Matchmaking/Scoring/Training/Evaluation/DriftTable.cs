using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>Population stability index of each feature: eligible pairs of the newest cycle against those of the cycles before.</summary>
internal static class DriftTable
{
    private const int MostBins = 10;

    /// <summary>By feature in the sets' order; empty where one of the two has no eligible pair.</summary>
    public static ImmutableArray<FeatureDrift> Of(TrainingSet earlier, TrainingSet newest) =>
        earlier.Eligible.Length == 0 || newest.Eligible.Length == 0 ? []
            : [.. earlier.Features.Select((feature, column) => Of(feature.Id,
                Array.ConvertAll(earlier.Eligible, pair => pair[column]), Array.ConvertAll(newest.Eligible, pair => pair[column])))];

    /// <summary>Σ (new − old) ln(new ÷ old) over the bins of the old quantiles, and what chance alone gives at these sizes.</summary>
    internal static FeatureDrift Of(FeatureId feature, double[] old, double[] now)
    {
        var edges = Edges(old);
        return new FeatureDrift(feature, StabilityIndex.Of(Shares(old, edges), Shares(now, edges)), edges.Length * (1d / old.Length + 1d / now.Length));
    }

    /// <summary>Inner edges by quantile, strictly rising; a value at an edge lies above it.</summary>
    private static double[] Edges(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return [.. Enumerable.Range(1, MostBins - 1).Select(bin => sorted[sorted.Length * bin / MostBins]).Where(edge => edge > sorted[0]).Distinct()];
    }

    private static double[] Shares(double[] values, double[] edges)
    {
        var counts = new int[edges.Length + 1];
        foreach (var value in values)
        {
            var at = Array.BinarySearch(edges, value);
            counts[at >= 0 ? at + 1 : ~at]++;
        }
        return Array.ConvertAll(counts, count => count / (double)values.Length);
    }
}
