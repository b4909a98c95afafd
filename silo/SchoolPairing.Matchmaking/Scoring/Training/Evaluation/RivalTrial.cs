using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>One learner taught on the earlier cycles and tried on the newest.</summary>
/// <param name="Result">Its line in the table.</param>
/// <param name="Chance">Predicted, by held-out pair; null where it failed.</param>
/// <param name="Errors">Likewise.</param>
internal sealed record RivalTrial(RivalResult Result, double[]? Chance, PairErrors? Errors)
{
    /// <summary>Teaches and tries a learner of our own: that it fails is a bug.</summary>
    public static RivalTrial Of(Learner learner, TrainingSplit split, Resamples resamples, long seed, Func<TimeSpan> clock, CancellationToken cancel)
    {
        var start = clock();
        var predictor = learner.Learn(split.Earlier, unchecked((int)seed), cancel);
        return Tried(learner.Id, predictor, split.Newest, resamples, (clock() - start).TotalSeconds);
    }

    /// <summary>Teaches and tries a challenger. Whatever stops one is told as its failure: it must not cost the bureau its model.</summary>
    public static RivalTrial OfChallenger(
        Learner learner, TrainingSplit split, Resamples resamples, long seed, Func<TimeSpan> clock, CancellationToken cancel)
    {
        var start = clock();
        try
        {
            return Of(learner, split, resamples, seed, clock, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(learner.Id, (clock() - start).TotalSeconds, Why(learner.Id, fault));
        }
    }

    /// <summary>The line of a predictor that is there already.</summary>
    public static RivalTrial Tried(string learner, Predictor predictor, TrainingSet newest, Resamples resamples, double seconds)
    {
        var (chance, benefit) = predictor.Predict(newest.Values);
        if (chance.Concat(benefit).Any(value => !double.IsFinite(value)))
            return Failed(learner, seconds, TrainingNote.Of("learner-not-finite", ("learner", learner)));
        var errors = PairErrors.Of(chance, benefit, newest);
        var ranking = new Ranking(chance, newest.Accepted);
        return new RivalTrial(new RivalResult(learner, resamples.Mean(errors.LogLoss), resamples.Of(ranking.Auc), resamples.Of(ranking.Ece),
            resamples.RootMean(errors.Benefit), resamples.RootMean(errors.Product), seconds, null), chance, errors);
    }

    private static RivalTrial Failed(string learner, double seconds, TrainingNote why) =>
        new(new RivalResult(learner, null, null, null, null, null, seconds, why), null, null);

    private static TrainingNote Why(string learner, Exception fault) => fault.GetBaseException() switch
    {
        DllNotFoundException missing => TrainingNote.Of("learner-native-library", ("learner", learner), ("reason", FirstLine(missing.Message))),
        var other => TrainingNote.Of("learner-failed", ("learner", learner), ("reason", FirstLine(other.Message))),
    };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
