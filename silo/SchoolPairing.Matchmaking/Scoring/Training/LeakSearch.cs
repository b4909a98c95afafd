using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>A column that was written after the answer, and what it gives away.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Reason">Code of the note: it tells the answers, or the improvements.</param>
internal readonly record struct Leak(FeatureId Feature, string Reason);

/// <summary>
/// Features that tell the outcome by themselves: by their value or by being known at all, accepted pairs rank above declined ones nearly always,
/// or the improvement follows the value on a line. Real decisions are never that clean. A few blanks or slips of the pen must not hide such a
/// column: it would pass the gate, whose newest cycle has it too. What features give away only together shows in the forecast of that cycle.
/// </summary>
internal static class LeakSearch
{
    /// <summary>The first such feature in the service's order; null where there is none or too few pairs to say.</summary>
    public static Leak? Find(TrainingRow[] decided, TrainingLimits limits)
    {
        for (var i = 0; i < ScoreFeatures.All.Length; i++)
        {
            var feature = i;
            var known = decided.Where(row => row.Values[feature] is not null).ToArray();
            if (TellsAnswer(known, row => row.Values[feature]!.Value, limits) || TellsAnswer(decided, row => row.Values[feature] is null ? 0 : 1, limits))
                return new Leak(ScoreFeatures.All[i].Id, "leaking-feature");
            if (TellsImprovement([.. known.Where(row => row.Improvement is not null)], feature, limits))
                return new Leak(ScoreFeatures.All[i].Id, "leaking-benefit");
        }
        return null;
    }

    /// <summary>
    /// Why a forecast of a cycle that the training had not seen is too good to be true: by the same two measures as a single feature. Null where it
    /// is not, or there are too few pairs to say.
    /// </summary>
    public static TrainingNote? InForecast(double[] chance, Evaluation.PairErrors errors, TrainingSet newest, TrainingLimits limits)
    {
        var accepts = newest.Accepted.Count(yes => yes);
        if (newest.Count >= limits.LeakFrom && Math.Min(accepts, newest.Count - accepts) >= limits.EachAnswerFrom
            && new Evaluation.Ranking(chance, newest.Accepted).Auc([.. chance.Select(_ => 1)]) is var auc && auc >= limits.LeakAuc)
            return TrainingNote.Of("leaking-together", ("auc", NoteNumber.Of(auc)));
        double[] improvements = [.. newest.Improvement.Where(known => !double.IsNaN(known))];
        if (improvements.Length < limits.LeakFrom) return null;
        var mean = improvements.Average();
        var share = errors.Benefit.Where(square => !double.IsNaN(square)).Average() / improvements.Average(known => (known - mean) * (known - mean));
        return share <= 1 - limits.LeakCorrelation * limits.LeakCorrelation
            ? TrainingNote.Of("leaking-benefit-together", ("share", NoteNumber.Of(100 * share))) : null;
    }

    private static bool TellsAnswer(TrainingRow[] rows, Func<TrainingRow, double> valueOf, TrainingLimits limits)
    {
        bool[] accepted = [.. rows.Select(row => row.WasAccepted)];
        var accepts = accepted.Count(yes => yes);
        if (rows.Length < limits.LeakFrom || Math.Min(accepts, rows.Length - accepts) < limits.LeakEachAnswer) return false;
        var auc = new Evaluation.Ranking([.. rows.Select(valueOf)], accepted).Auc([.. rows.Select(_ => 1)]);
        return Math.Max(auc, 1 - auc) >= limits.LeakAuc;
    }

    private static bool TellsImprovement(TrainingRow[] rows, int feature, TrainingLimits limits)
    {
        if (rows.Length < limits.LeakFrom) return false;
        var (meanX, meanY) = (rows.Average(row => row.Values[feature]!.Value), rows.Average(row => row.Improvement!.Value));
        var (xx, xy, yy) = (0d, 0d, 0d);
        foreach (var row in rows)
        {
            var (x, y) = (row.Values[feature]!.Value - meanX, row.Improvement!.Value - meanY);
            (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
        }
        return xx > 0 && yy > 0 && Math.Abs(xy) >= limits.LeakCorrelation * Math.Sqrt(xx) * Math.Sqrt(yy);
    }
}
