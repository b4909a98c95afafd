using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Matching;

namespace SchoolPairing.Matchmaking.Scoring;

/// <summary>
/// How far the candidates of a run lie from what the model's training knew as candidates: the population stability index of each feature over the
/// model's bins. Only like is compared with like: the bins count pairs that were never offered, as nearly all candidates are.
/// </summary>
public static class CandidateDrift
{
    private const int TilePairs = 1024;

    /// <summary>
    /// By feature in the service's order. Left out are features of which the run's inputs say nothing, that no candidate knows, or that the training
    /// did not count; empty for a rule-based model, which learnt nothing that could grow old.
    /// </summary>
    /// <param name="model">A model for which <see cref="ModelCheck.Faults"/> finds nothing.</param>
    /// <param name="sides">The two sides.</param>
    /// <param name="pairs">The candidates.</param>
    public static ImmutableArray<FeatureDrift> Of(ScoreModel model, MatchSides sides, CandidatePairs pairs)
    {
        if (model.Stage == LearningStage.RuleBased) return [];
        var schools = new PairSchools(sides);
        var drift = ImmutableArray.CreateBuilder<FeatureDrift>(ScoreFeatures.All.Length);
        for (var i = 0; i < ScoreFeatures.All.Length; i++)
        {
            if (model.Experience[i].BinPairs is not > 0 || !ScoreFeatures.All[i].IsGiven(sides.Inputs)) continue;
            if (Of(model.Experience[i], Counts(model.Experience[i].BinEdges.AsSpan(), ScoreFeatures.All[i].Column(schools), PairSlice.Of(pairs))) is { } one) drift.Add(one);
        }
        return drift.ToImmutable();
    }

    /// <summary>The bin of a value: bin i ends with edge i, the last has no end.</summary>
    internal static int BinOf(ReadOnlySpan<double> edges, double value)
    {
        var bin = 0;
        while (bin < edges.Length && value > edges[bin]) bin++;
        return bin;
    }

    /// <summary>The index of counted candidates, and what chance alone gives: (bins − 1)(1/n1 + 1/n2). Null where no candidate was counted.</summary>
    internal static FeatureDrift? Of(FeatureExperience known, int[] counts)
    {
        var pairs = counts.Sum();
        return pairs == 0 ? null : new FeatureDrift(known.Feature,
            StabilityIndex.Of(known.BinShares.AsSpan(), Array.ConvertAll(counts, count => count / (double)pairs)),
            (counts.Length - 1) * (1d / known.BinPairs!.Value + 1d / pairs));
    }

    private static int[] Counts(ReadOnlySpan<double> edges, PairColumn column, PairSlice pairs)
    {
        var counts = new int[edges.Length + 1];
        Span<double> values = stackalloc double[TilePairs];
        for (var start = 0; start < pairs.Count; start += TilePairs)
        {
            var tile = pairs.Slice(start, Math.Min(TilePairs, pairs.Count - start));
            column.Fill(tile, values[..tile.Count]);
            foreach (var value in values[..tile.Count])
                if (!double.IsNaN(value)) counts[BinOf(edges, value)]++;
        }
        return counts;
    }
}
