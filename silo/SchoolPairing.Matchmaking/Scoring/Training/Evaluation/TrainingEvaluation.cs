using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>How good a way of learning is: taught on the earlier cycles, tried on the newest, held against the model in use.</summary>
internal static class TrainingEvaluation
{
    // A model that is read back rounds each line to its unit of 1e-7, and there are few lines; a forecast that differs by more is another model's.
    private const double SameWithin = 1e-6;

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

        var fitted = trials.Find(trial => trial.Result.Learner == inputs.FittedIndex.Id);
        var inUse = inputs.InUse is { } model
            ? RivalTrial.Tried(model.Id, new HeadPredictor(model, split.Newest.Features), split.Newest, resamples, 0) : null;
        var renews = inUse is not null && SameForecast(inUse, trials[0]);
        if (renews) against = inputs.FittedIndex.Id;
        var other = renews ? fitted : inUse ?? fitted;
        var gate = other?.Errors is { } errors
            ? PromotionGate.Judge(split.Newest, [.. split.Rows.Select(row => row.Explored)], own, errors, against, resamples)
            : PromotionGate.Untested(against, "gate-nothing-to-compare", ("against", against));
        return new EvaluationParts([.. trials.Select(trial => trial.Result)], CalibrationTest.Of(chance, split.Newest.Accepted, inputs.Seed),
            gate, GroupTable.Of(split.Rows, chance), drift, NotesOn(inputs.InUse, split, renews),
            LeakSearch.InForecast(chance, own, split.Newest, inputs.Limits ?? new()));
    }

    private static EvaluationParts Nothing(GateResult gate) => new([], null, gate, [], [], []);

    /// <summary>
    /// Whether the model in use is what the champion makes of the cycles before the newest, as after every training once a year. The test would hold
    /// it against itself, and no year's decisions could ever renew it; so the new one then answers the question that the old one answered.
    /// </summary>
    private static bool SameForecast(RivalTrial inUse, RivalTrial champion) =>
        inUse is { Chance: { } its, Errors: { } errors } && its.Zip(champion.Chance!).All(chance => Math.Abs(chance.First - chance.Second) <= SameWithin)
        && errors.Benefit.Zip(champion.Errors!.Benefit).All(square => double.IsNaN(square.First) || Math.Abs(Math.Sqrt(square.First) - Math.Sqrt(square.Second)) <= SameWithin);

    /// <summary>A model that has seen the answers looks better than it is, so the gate is then stricter than meant; the card says so.</summary>
    private static ImmutableArray<TrainingNote> NotesOn(ScoreModel? inUse, TrainingSplit split, bool renews) => inUse switch
    {
        { TrainedOn.LastCycle: { } last } when split.Rows.Any(row => row.Cycle <= last) => [TrainingNote.Of("gate-in-use-saw-cycle", ("model", inUse.Id))],
        not null when renews => [TrainingNote.Of("gate-renews", ("model", inUse.Id))],
        _ => [],
    };
}
