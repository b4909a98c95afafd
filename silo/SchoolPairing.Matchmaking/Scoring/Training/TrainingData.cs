using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Judged rows in their order, and what learners see of them.</summary>
/// <param name="Rows">Every row, by cycle, receiver and helper.</param>
/// <param name="Decided">Accepted or declined, in the order of the set's pairs.</param>
/// <param name="Fill">By feature of the service: the lower median of the rows that know it; null where none does.</param>
/// <param name="Set">What learners see.</param>
internal sealed record TrainingData(TrainingRow[] Rows, TrainingRow[] Decided, ImmutableArray<double?> Fill, TrainingSet Set)
{
    /// <summary>Makes the set of judged rows.</summary>
    public static TrainingData Of(IEnumerable<TrainingRow> judged, Card index, TrainingLimits limits)
    {
        TrainingRow[] rows = [.. RowJudge.InOrder(judged)];
        ImmutableArray<double?> fill = [.. ScoreFeatures.All.Select((_, i) => FillOf(rows, i))];
        return Of(rows, index, limits, fill);
    }

    /// <summary>
    /// Everything before the newest cycle with a decision, and the pairs of that cycle as the earlier ones would have read them: same features,
    /// same fill. Null where there is only one such cycle.
    /// </summary>
    public TrainingSplit? Split(TrainingLimits limits)
    {
        if (Decided.Length == 0 || Decided[0].Cycle == Decided[^1].Cycle) return null;
        var newest = Decided[^1].Cycle;
        var before = Of(Rows.Where(row => row.Cycle < newest), Set.Index, limits);
        var held = Of([.. Rows.Where(row => row.Cycle == newest)], Set.Index, limits, before.Fill);
        return new TrainingSplit(before.Set, held.Set, [.. held.Decided]);
    }

    private static TrainingData Of(TrainingRow[] rows, Card index, TrainingLimits limits, ImmutableArray<double?> fill)
    {
        int[] places = [.. Enumerable.Range(0, fill.Length).Where(i => fill[i] is not null)];
        double[] Filled(TrainingRow row) => Array.ConvertAll(places, i => row.Values[i] ?? fill[i]!.Value);
        TrainingRow[] decided = [.. rows.Where(row => row.Decided)];
        var receivers = decided.Select(row => row.Receiver.Value).Distinct().Order(StringComparer.Ordinal)
            .Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number, StringComparer.Ordinal);
        return new TrainingData(rows, decided, fill, new TrainingSet(
            Array.ConvertAll(places, i => ScoreFeatures.All[i]),
            Array.ConvertAll(decided, Filled),
            Array.ConvertAll(decided, row => row.WasAccepted),
            Array.ConvertAll(decided, row => row.Improvement ?? double.NaN),
            Weights(decided, limits.LargestWeight),
            Array.ConvertAll(decided, row => receivers[row.Receiver.Value]),
            Array.ConvertAll(rows, Filled),
            index));
    }

    private static double? FillOf(TrainingRow[] rows, int feature)
    {
        double[] known = [.. rows.Where(row => row.Values[feature] is not null).Select(row => row.Values[feature]!.Value)];
        Array.Sort(known);
        return known.Length == 0 ? null : Quantiles.Median(known);
    }

    // Pairs whose chance to be offered is not recorded count once; the others' mean is made 1, so that neither sort drowns the other.
    private static double[] Weights(TrainingRow[] decided, double largest)
    {
        var inverse = Array.ConvertAll(decided, row => row.ProposalChance is { } chance ? Math.Min(1 / chance, largest) : double.NaN);
        var recorded = inverse.Where(weight => !double.IsNaN(weight)).ToArray();
        var mean = recorded.Length == 0 ? 1 : recorded.Sum() / recorded.Length;
        return Array.ConvertAll(inverse, weight => double.IsNaN(weight) ? 1 : weight / mean);
    }
}
