using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>What the pairs of a training were like, feature by feature: for the note on little experience and for the drift.</summary>
internal static class Experiences
{
    private const double Tail = 0.01;
    private const int Bins = 10;

    /// <summary>By feature of the service.</summary>
    public static ImmutableArray<FeatureExperience> Of(TrainingData? data)
    {
        // Candidates are nearly all of this kind. With the offered ones among them, which were chosen near, distance alone would always alarm.
        TrainingRow[] unoffered = [.. (data?.Rows ?? []).Where(row => row.Outcome == PairOutcome.NotProposed)];
        return [.. ScoreFeatures.All.Select((feature, i) => Of(feature.Id, data, unoffered, i))];
    }

    private static FeatureExperience Of(FeatureId feature, TrainingData? data, TrainingRow[] unoffered, int i)
    {
        double[] labelled = Known(data?.Decided, i), all = Known(unoffered, i);
        var edges = EdgesOf(all);
        return new FeatureExperience(feature,
            labelled.Length == 0 ? null : Quantiles.At(labelled, Tail),
            labelled.Length == 0 ? null : labelled[labelled.Length - 1 - (int)(Tail * (labelled.Length - 1))],
            data?.Fill[i], edges, SharesOf(edges, all), all.Length);
    }

    /// <summary>Share of values a bin; all in the first where there is no value.</summary>
    public static ImmutableArray<double> SharesOf(ImmutableArray<double> edges, IReadOnlyCollection<double> values)
    {
        var counts = new double[edges.Length + 1];
        foreach (var value in values) counts[CandidateDrift.BinOf(edges.AsSpan(), value)]++;
        return values.Count == 0 ? [1, .. counts[1..]] : [.. counts.Select(count => count / values.Count)];
    }

    private static double[] Known(TrainingRow[]? rows, int feature)
    {
        double[] known = [.. (rows ?? []).Where(row => row.Values[feature] is not null).Select(row => row.Values[feature]!.Value)];
        Array.Sort(known);
        return known;
    }

    // An edge at the greatest value would end an empty bin.
    private static ImmutableArray<double> EdgesOf(double[] sorted) => sorted.Length == 0 ? []
        : [.. Enumerable.Range(1, Bins - 1).Select(i => Quantiles.At(sorted, (double)i / Bins)).Distinct().Where(edge => edge < sorted[^1])];
}
