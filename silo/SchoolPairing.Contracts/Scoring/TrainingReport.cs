using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>What a training found: the facts of the model card (模型卡). Every figure is of the newest cycle, on models trained without it, unless it says otherwise.</summary>
/// <param name="Schema">1.</param>
/// <param name="Model">Id of the model that the report is about.</param>
/// <param name="TrainedOn">Where it comes from.</param>
/// <param name="Stage">How far it has left the expert card.</param>
/// <param name="StageReason">Why: rule and numbers.</param>
/// <param name="Rows">Rows by outcome and cycle.</param>
/// <param name="Rivals">Champion and challengers on the same split, champion first; empty where no cycle could be held out.</param>
/// <param name="Calibration">Of the champion; empty where there was no held-out cycle.</param>
/// <param name="Gate">Whether the new model may be used.</param>
/// <param name="Groups">Errors by county, size, stage and class.</param>
/// <param name="Drift">By feature, newest cycle against the cycles before it.</param>
/// <param name="Notes">What a reader must know: few rows, constant features, selection, what was filled.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingReport")]
public sealed record TrainingReport(
    int Schema, string Model, TrainingSource TrainedOn, LearningStage Stage, TrainingNote StageReason, ImmutableArray<CycleRows> Rows,
    ImmutableArray<RivalResult> Rivals, CalibrationResult? Calibration, GateResult Gate, ImmutableArray<GroupError> Groups,
    ImmutableArray<FeatureDrift> Drift, ImmutableArray<TrainingNote> Notes);

/// <summary>Rows of one cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="NotProposed">Eligible pairs that were never offered.</param>
/// <param name="Accepted">Accepted pairs.</param>
/// <param name="Declined">Declined pairs.</param>
/// <param name="Expired">Offers that nobody answered in time.</param>
/// <param name="Assessed">Accepted pairs with an assessed improvement.</param>
/// <param name="Explored">Offers made to learn from them.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CycleRows")]
public sealed record CycleRows(int Cycle, int NotProposed, int Accepted, int Declined, int Expired, int Assessed, int Explored);

/// <summary>An estimate with its interval (bootstrap by receiver, 90 %).</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">5 % of the resamples lie below.</param>
/// <param name="High">5 % lie above.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Estimate")]
public readonly record struct Estimate([property: Id(0)] double Value, [property: Id(1)] double Low, [property: Id(2)] double High);

/// <summary>One learner on the held-out cycle.</summary>
/// <param name="Learner">Id: champion, fitted-index, random, logistic, gam, fast-tree, light-gbm.</param>
/// <param name="LogLoss">Mean negative log-likelihood of the decisions, nats a pair; less is better.</param>
/// <param name="Auc">Chance that an accepted pair ranks above a declined one.</param>
/// <param name="Ece">Expected calibration error, 10 bins of equal count.</param>
/// <param name="BenefitError">Root mean square error of the benefit of accepted pairs, assessment points; null where none was assessed.</param>
/// <param name="ProductError">Root mean square error of chance × benefit against accepted × improvement; null likewise.</param>
/// <param name="SecondsToFit">Wall time of fitting both heads. Not part of any decision.</param>
/// <param name="Failure">Why it could not be trained; null where it could. The figures are then null.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RivalResult")]
public sealed record RivalResult(
    string Learner, Estimate? LogLoss, Estimate? Auc, Estimate? Ece, Estimate? BenefitError, Estimate? ProductError, double SecondsToFit, TrainingNote? Failure);

/// <summary>Predicted against observed on the held-out cycle.</summary>
/// <param name="Bins">At most 10 bins of equal count, by rising prediction.</param>
/// <param name="Ece">Expected calibration error.</param>
/// <param name="NoiseFloor">The error that a perfectly calibrated model would show on as many pairs: mean over 200 drawn outcomes.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CalibrationResult")]
public sealed record CalibrationResult(ImmutableArray<CalibrationBin> Bins, double Ece, double NoiseFloor);

/// <summary>One bin.</summary>
/// <param name="Predicted">Mean predicted chance.</param>
/// <param name="Observed">Share accepted.</param>
/// <param name="Pairs">How many pairs.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CalibrationBin")]
public readonly record struct CalibrationBin([property: Id(0)] double Predicted, [property: Id(1)] double Observed, [property: Id(2)] int Pairs);

/// <summary>The three tests that a model must pass together against the one in use, on the newest cycle, clustered by receiver; never on log-loss or AUC alone.</summary>
/// <param name="Promoted">True where all three pass: it may be used. Otherwise it stays a candidate.</param>
/// <param name="Against">The model that it was held against, by id; fitted-index where none was in use.</param>
/// <param name="LogLossGain">Log-loss of the other minus its own; passes where Low is above 0.</param>
/// <param name="BenefitGain">Mean square benefit error of the other minus its own.</param>
/// <param name="ProductGain">Mean square error of chance × benefit of the other minus its own.</param>
/// <param name="Reason">Why, in numbers.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.GateResult")]
public sealed record GateResult(
    bool Promoted, string Against, Estimate? LogLossGain, Estimate? BenefitGain, Estimate? ProductGain, TrainingNote Reason);

/// <summary>Errors of one group of receivers on the held-out cycle.</summary>
/// <param name="Kind">county, size, stage or class.</param>
/// <param name="Group">Which: the county, a third of size (small, middle, large), the stage, the class.</param>
/// <param name="Pairs">Decided pairs; under 100 the page says that they are few.</param>
/// <param name="Predicted">Mean predicted chance.</param>
/// <param name="Observed">Share accepted.</param>
/// <param name="Label">Name of the county as the import profile says it; null where it does not, and for other kinds, whose words are texts.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.GroupError")]
public sealed record GroupError(string Kind, string Group, int Pairs, double Predicted, double Observed, LocalText? Label = null);

/// <summary>How far a feature has moved (population stability index over tenths of the old pairs): from the cycles before the newest to the newest, or from a model's training to the candidates of a run.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Psi">Σ (new − old) ln(new ÷ old), shares of at least 0.0001; warns above <see cref="Warns"/>.</param>
/// <param name="Expected">What chance alone gives at these sizes: (bins − 1)(1/n1 + 1/n2).</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FeatureDrift")]
public sealed record FeatureDrift(FeatureId Feature, double Psi, double Expected)
{
    /// <summary>Above this a cause is to be looked for.</summary>
    public const double Warns = 0.25;
}

/// <summary>Something that was found or done, as data; its text stands in the resources as training.CODE.</summary>
/// <param name="Code">Which.</param>
/// <param name="Details">The values that the text names.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TrainingNote")]
public sealed record TrainingNote(string Code, ImmutableArray<Detail> Details)
{
    /// <summary>Makes a note from its code and named values.</summary>
    /// <param name="code">Which.</param>
    /// <param name="details">Name and value.</param>
    public static TrainingNote Of(string code, params (string Name, string Value)[] details) =>
        new(code, [.. details.Select(detail => new Detail(detail.Name, detail.Value))]);
}
