using Microsoft.ML;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>
/// A challenger that Microsoft.ML trains: one trainer for the chance, one for the benefit. All run on one thread, because some of them
/// differ between runs, and all of them crawl, on more. Columns that never vary are left out: they teach nothing, and a GAM with one
/// cannot be read any more. No value is missing here, since a TrainingSet is filled: what these trainers do with NaN differs from one to the next.
/// </summary>
internal abstract class MicrosoftLearner : Learner
{
    /// <summary>Learns <see cref="PairRow.Accepted"/> and gives the column Probability.</summary>
    protected abstract IEstimator<ITransformer> ChanceOf(MLContext ml, int seed, CurveDirection[] directions);

    /// <summary>Learns <see cref="PairRow.Improvement"/> and gives the column Score.</summary>
    protected abstract IEstimator<ITransformer> BenefitOf(MLContext ml, int seed, CurveDirection[] directions);

    public sealed override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel)
    {
        int[] columns = [.. Enumerable.Range(0, set.Features.Length).Where(column => set.Values.Any(values => values[column] != set.Values[0][column]))];
        CurveDirection[] directions = [.. columns.Select(column => set.Features[column].Direction)];
        int[] assessed = [.. Enumerable.Range(0, set.Count).Where(pair => !double.IsNaN(set.Improvement[pair]))];
        var share = set.Accepted.Count(accepted => accepted) / (double)set.Count;
        var mean = assessed.Length == 0 ? 0 : assessed.Average(pair => set.Improvement[pair]);
        if (columns.Length == 0) return new MicrosoftPredictor(columns, null, null, share, mean);

        var ml = new MLContext(seed);
        PairRow[] rows = [.. Enumerable.Range(0, set.Count).Select(pair => new PairRow
        {
            Values = MicrosoftPredictor.Pick(set.Values[pair], columns),
            Accepted = set.Accepted[pair],
            Improvement = (float)set.Improvement[pair],
            Weight = (float)set.Weight[pair],
        })];
        cancel.ThrowIfCancellationRequested();
        var chance = ChanceOf(ml, seed, directions).Fit(PairRow.View(ml, rows, columns.Length));
        cancel.ThrowIfCancellationRequested();
        // One number needs two observations to vary at all.
        var benefit = assessed.Length < 2 ? null
            : BenefitOf(ml, seed, directions).Fit(PairRow.View(ml, assessed.Select(pair => rows[pair]), columns.Length));
        return new MicrosoftPredictor(columns, chance, benefit, share, mean);
    }
}
