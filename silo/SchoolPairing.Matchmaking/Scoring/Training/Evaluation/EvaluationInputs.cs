using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>All that an evaluation depends on.</summary>
/// <param name="Split">Null where there is only one cycle: nothing can be held out.</param>
/// <param name="Champion">What the new model is made by.</param>
/// <param name="FittedIndex">The expert card with a fitted slope and intercept: what the champion must beat where no model is in use.</param>
/// <param name="Challengers">Shown beside them; none of them ever becomes the model.</param>
/// <param name="InUse">The model that scores now, or null.</param>
/// <param name="Seed">Of everything drawn.</param>
/// <param name="Limits">From which a forecast is too good to be true; null: the usual ones.</param>
internal sealed record EvaluationInputs(
    TrainingSplit? Split, Learner Champion, Learner FittedIndex, ImmutableArray<Learner> Challengers, ScoreModel? InUse, long Seed, TrainingLimits? Limits = null);

/// <summary>
/// The parts of a <see cref="TrainingReport"/> that an evaluation finds; and <see cref="Leak"/>, why the data must not be learnt from at all: the
/// newest cycle could be foretold. It is null where nothing speaks against them.
/// </summary>
internal sealed record EvaluationParts(
    ImmutableArray<RivalResult> Rivals, CalibrationResult? Calibration, GateResult Gate, ImmutableArray<GroupError> Groups,
    ImmutableArray<FeatureDrift> Drift, ImmutableArray<TrainingNote> Notes, TrainingNote? Leak = null);
