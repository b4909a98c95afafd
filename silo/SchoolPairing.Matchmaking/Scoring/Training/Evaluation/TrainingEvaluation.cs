using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>How good a way of learning is: taught on the earlier cycles, tried on the newest, held against the model in use.</summary>
internal static class TrainingEvaluation
{
    /// <summary>Every part of the report that is about goodness. The same inputs give the same parts, the seconds apart.</summary>
    /// <param name="inputs">All that it depends on.</param>
    /// <param name="clock">Time that passes, only for the seconds of the table.</param>
    /// <param name="progress">Told after every learner.</param>
    /// <param name="cancel">Looked at between fits.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="InvalidOperationException">The champion gave a number that is not finite: a bug.</exception>
    public static EvaluationParts Of(EvaluationInputs inputs, Func<TimeSpan> clock, Action<TrainingProgress> progress, CancellationToken cancel)
    {
        var against = inputs.InUse?.Id ?? inputs.FittedIndex.Id;
        if (inputs.Split is not { } split) return Nothing(PromotionGate.Untested(against, "gate-no-held-out-cycle"));
        var drift = DriftTable.Of(split.Earlier, split.Newest);
        var accepts = split.Earlier.Accepted.Count(accepted => accepted);
        if (accepts == 0 || accepts == split.Earlier.Count)
            return Nothing(PromotionGate.Untested(against, "gate-earlier-one-sided")) with { Drift = drift };

        var resamples = new Resamples(split.Newest.Receiver, inputs.Seed);
        Learner[] learners = [inputs.Champion, .. inputs.Challengers.Prepend(inputs.FittedIndex).Where(rival => rival.Id != inputs.Champion.Id)];
        var trials = new List<RivalTrial>();
        foreach (var learner in learners)
        {
            progress(new TrainingProgress(TrainingPhase.Challengers, trials.Count, learners.Length));
            cancel.ThrowIfCancellationRequested();
            var ours = learner == inputs.Champion || learner == inputs.FittedIndex;
            trials.Add(ours ? RivalTrial.Of(learner, split, resamples, inputs.Seed, clock, cancel)
                : RivalTrial.OfChallenger(learner, split, resamples, inputs.Seed, clock, cancel));
        }
        progress(new TrainingProgress(TrainingPhase.Evaluating, 0, 1));
        cancel.ThrowIfCancellationRequested();
        if (trials[0] is not { Chance: { } chance, Errors: { } own })
            throw new InvalidOperationException("the champion gave a number that is not finite");

        var other = inputs.InUse is { } model
            ? RivalTrial.Tried(model.Id, new HeadPredictor(model, split.Newest.Features), split.Newest, resamples, 0)
            : trials.Find(trial => trial.Result.Learner == inputs.FittedIndex.Id);
        var gate = other?.Errors is { } errors
            ? PromotionGate.Judge(split.Newest, [.. split.Rows.Select(row => row.Explored)], own, errors, against, resamples)
            : PromotionGate.Untested(against, "gate-nothing-to-compare", ("against", against));
        return new EvaluationParts([.. trials.Select(trial => trial.Result)], CalibrationTest.Of(chance, split.Newest.Accepted, inputs.Seed),
            gate, GroupTable.Of(split.Rows, chance), drift, NotesOn(inputs.InUse, split));
    }

    private static EvaluationParts Nothing(GateResult gate) => new([], null, gate, [], [], []);

    /// <summary>A model that has seen the answers looks better than it is, so the gate is then stricter than meant; the card says so.</summary>
    private static ImmutableArray<TrainingNote> NotesOn(ScoreModel? inUse, TrainingSplit split) =>
        inUse?.TrainedOn.LastCycle is { } last && split.Rows.Any(row => row.Cycle <= last) ? [TrainingNote.Of("gate-in-use-saw-cycle", ("model", inUse.Id))] : [];
}
