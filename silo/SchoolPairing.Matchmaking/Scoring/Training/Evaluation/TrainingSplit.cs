using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>
/// Decisions split by time: what was known before the newest cycle, and that cycle. Random folds would flatter every learner,
/// because the same schools stand on both sides. Both sets have the same columns, and both are filled by the earlier one.
/// </summary>
/// <param name="Earlier">Decided and eligible pairs of the cycles before the newest.</param>
/// <param name="Newest">Decided and eligible pairs of the newest cycle.</param>
/// <param name="Rows">By decided pair of <paramref name="Newest"/>: the row that it comes from.</param>
internal sealed record TrainingSplit(TrainingSet Earlier, TrainingSet Newest, ImmutableArray<TrainingRow> Rows);
