using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;
using SchoolPairing.Matchmaking.Scoring.Training.Rivals;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Learns a model from past cycles. The same rows in any order, card, seed and moment give the same model byte for byte.</summary>
public static class Trainer
{
    /// <summary>Judges the rows, learns as far as they carry, measures the result on the newest cycle, and never throws on bad data.</summary>
    /// <param name="inputs">Rows, expert card, model in use, seed and moment.</param>
    /// <param name="progress">Told of every phase and step, on the calling thread.</param>
    /// <param name="cancel">Looked at between fits.</param>
    /// <param name="clock">Time that passes, only for the seconds of the report's table; null: they are 0.</param>
    public static TrainingOutcome Train(
        TrainingInputs inputs, Action<TrainingProgress> progress, CancellationToken cancel, Func<TimeSpan>? clock = null)
    {
        try
        {
            progress(new TrainingProgress(TrainingPhase.Judging, 0, 1));
            var limits = inputs.Limits ?? new TrainingLimits();
            ImmutableArray<Refusal> faults =
            [
                .. CardReader.Faults(inputs.Index), .. inputs.InUse is null ? [] : InUseFaults(inputs.InUse), .. RowJudge.Faults(inputs.Rows, limits),
            ];
            return faults.IsEmpty ? Train(inputs, limits, progress, clock ?? (() => TimeSpan.Zero), cancel) : new TrainingOutcome.Refused(faults);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new TrainingOutcome.Cancelled();
        }
    }

    // After every change of the features: the bureau is told the way on, not two hashes.
    private static ImmutableArray<Refusal> InUseFaults(ScoreModel model) => model.FeatureHash == FeatureHash.OfService ? ModelCheck.Faults(model)
        : [Refusal.Of(RefusalCode.InvalidDocument, ("file", model.Id), ("path", "featureHash"), ("value", model.FeatureHash), ("expected", "§document.feature-hash-in-use"))];

    private static TrainingOutcome.Trained Train(
        TrainingInputs inputs, TrainingLimits limits, Action<TrainingProgress> progress, Func<TimeSpan> clock, CancellationToken cancel)
    {
        var data = TrainingData.Of(inputs.Rows, inputs.Index, limits);
        cancel.ThrowIfCancellationRequested();
        progress(new TrainingProgress(TrainingPhase.Learning, 0, 1));
        var (stage, reason) = StageChoice.Of(data, limits);
        var source = SourceOf(data, inputs);
        var learner = new HeadLearner(data, limits);
        var heads = learner.Learn(stage, cancel);
        var model = ModelOf(inputs, data, source, stage, heads, []);
        if (stage != LearningStage.RuleBased && !ModelCheck.Faults(model).IsEmpty)
            ByRule(TrainingNote.Of("heads-out-of-range", ("decided", NoteNumber.Of(data.Decided.Length))));
        var draws = learner.Draws(stage, inputs.Seed, progress, cancel);
        model = model with { Draws = [.. draws.Select(draw => new HeadDraw(Dated(draw.Chance, inputs.At), Dated(draw.Benefit, inputs.At)))] };
        var measured = Measure(inputs, data, stage, limits, progress, clock, cancel);
        if (measured.Leak is { } leak)
        {
            ByRule(leak);
            measured = Measure(inputs, data, stage, limits, progress, clock, cancel);
        }
        cancel.ThrowIfCancellationRequested();
        ImmutableArray<TrainingNote> notes =
            [.. TrainingNotes.Of(data), .. heads.BenefitReason is { } benefit ? new[] { benefit } : [], .. measured.Notes];
        return new TrainingOutcome.Trained(model, new TrainingReport(1, model.Id, source, stage, reason, CyclesOf(data),
            measured.Rivals, measured.Calibration, measured.Gate, Named(measured.Groups, inputs), measured.Drift, notes));

        void ByRule(TrainingNote why)
        {
            (stage, reason) = (LearningStage.RuleBased, why);
            heads = learner.Learn(stage, cancel);
            model = ModelOf(inputs, data, source, stage, heads, []);
        }
    }

    // The expert card in another unit has learnt nothing that could be measured.
    private static EvaluationParts Measure(TrainingInputs inputs, TrainingData data, LearningStage stage, TrainingLimits limits,
        Action<TrainingProgress> progress, Func<TimeSpan> clock, CancellationToken cancel)
    {
        var fitted = new FittedIndexLearner(limits);
        if (stage == LearningStage.RuleBased)
            return new EvaluationParts([], null, new GateResult(false, inputs.InUse?.Id ?? fitted.Id, null, null, null, TrainingNote.Of("not-evaluated")), [], [], []);
        Learner champion = stage == LearningStage.FittedIndex ? fitted : new ChampionLearner(limits);
        return TrainingEvaluation.Of(new EvaluationInputs(data.Split(limits), champion, fitted, Challengers.All, inputs.InUse, inputs.Seed, limits), clock, progress, cancel);
    }

    private static ScoreModel ModelOf(
        TrainingInputs inputs, TrainingData data, TrainingSource source, LearningStage stage, Heads heads, ImmutableArray<HeadDraw> draws)
    {
        var kind = stage switch { LearningStage.Learnt => "learnt", LearningStage.FittedIndex => "fitted-index", _ => "rule-based" };
        (string, string)[] details = [("decided", NoteNumber.Of(source.Decided)), ("index", inputs.Index.Id)];
        string Title(string language) => Texts.Say("training.title." + kind, language, details.Select(one => new Detail(one.Item1, one.Item2)));
        return new ScoreModel(1, $"{kind}-{Day(inputs.At)}-{source.DataHash[..8]}", new LocalText(Title("zh-CN"), Title("en")), stage, FeatureHash.OfService,
            inputs.Index, Dated(heads.Chance, inputs.At), Dated(heads.Benefit, inputs.At), Experiences.Of(data), draws, source);
    }

    private static ImmutableArray<GroupError> Named(ImmutableArray<GroupError> groups, TrainingInputs inputs) =>
    [
        .. groups.Select(group => group.Kind == "county" && inputs.Counties?.FirstOrDefault(known => known.Id == group.Group) is { } county
            ? group with { Label = county.Label } : group),
    ];

    private static Card Dated(Card head, DateTimeOffset at) => head with { Origin = $"{head.Origin} {Day(at)}" };

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TrainingSource SourceOf(TrainingData data, TrainingInputs inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in data.Rows)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(row, ContractJson.Compact));
            hash.AppendData("\n"u8);
        }
        return new TrainingSource(inputs.At, Convert.ToHexStringLower(hash.GetHashAndReset()), inputs.Seed,
            data.Decided.Length == 0 ? null : data.Decided[0].Cycle, data.Decided.Length == 0 ? null : data.Decided[^1].Cycle,
            data.Decided.Length, data.Decided.Count(row => row.WasAccepted), data.Decided.Count(row => row.Improvement is not null));
    }

    private static ImmutableArray<CycleRows> CyclesOf(TrainingData data) => [.. data.Rows.GroupBy(row => row.Cycle).Select(cycle => new CycleRows(cycle.Key,
        cycle.Count(row => row.Outcome == PairOutcome.NotProposed), cycle.Count(row => row.WasAccepted), cycle.Count(row => row.Outcome == PairOutcome.Declined),
        cycle.Count(row => row.Outcome == PairOutcome.Expired), cycle.Count(row => row.Improvement is not null), cycle.Count(row => row.Explored)))];
}
