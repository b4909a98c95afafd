using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>How far a model may leave the expert card, by the data alone, and why.</summary>
/// <param name="Stage">How far.</param>
/// <param name="Reason">The rule and its numbers.</param>
internal sealed record StageChoice(LearningStage Stage, TrainingNote Reason)
{
    /// <summary>The first rule that holds back decides.</summary>
    public static StageChoice Of(TrainingData data, TrainingLimits limits)
    {
        var decided = data.Decided.Length;
        if (decided == 0) return new(LearningStage.RuleBased, TrainingNote.Of("no-decisions"));
        var accepted = data.Decided.Count(row => row.WasAccepted);
        if (accepted == 0 || accepted == decided)
            return new(LearningStage.RuleBased, TrainingNote.Of("single-class", ("decided", NoteNumber.Of(decided)), ("accepted", NoteNumber.Of(accepted))));
        if (LeakSearch.Find(data.Decided, limits) is { } leak)
            return new(LearningStage.RuleBased, TrainingNote.Of(leak.Reason, ("feature", "§feature." + leak.Feature), ("decided", NoteNumber.Of(decided))));
        if (!Array.Exists(data.Set.Values, values => !values.AsSpan().SequenceEqual(data.Set.Values[0])))
            return new(LearningStage.RuleBased, TrainingNote.Of("nothing-varies", ("decided", NoteNumber.Of(decided))));
        var slope = new FittedIndexLearner(limits).ChanceOf(data.Set).Slope;
        if (slope <= 0)
            return new(LearningStage.RuleBased, TrainingNote.Of("against-index", ("slope", NoteNumber.Of(slope)), ("decided", NoteNumber.Of(decided))));
        if (decided < limits.LearntFrom)
            return new(LearningStage.FittedIndex, TrainingNote.Of("few-decisions", ("decided", NoteNumber.Of(decided)), ("needed", NoteNumber.Of(limits.LearntFrom))));
        var rarer = Math.Min(accepted, decided - accepted);
        return rarer < limits.EachAnswerFrom
            ? new(LearningStage.FittedIndex, TrainingNote.Of("one-sided-decisions", ("rarer", NoteNumber.Of(rarer)), ("decided", NoteNumber.Of(decided)), ("needed", NoteNumber.Of(limits.EachAnswerFrom))))
            : new(LearningStage.Learnt, TrainingNote.Of("enough-decisions", ("decided", NoteNumber.Of(decided)), ("needed", NoteNumber.Of(limits.LearntFrom))));
    }
}
