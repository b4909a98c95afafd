using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>All that a training depends on: the same inputs give the same model byte for byte.</summary>
/// <param name="Rows">Pairs of past cycles, in any order.</param>
/// <param name="Index">The expert card that learning starts from.</param>
/// <param name="InUse">The model that scores now, which the gate holds the new one against; null: the fitted expert card.</param>
/// <param name="Seed">Seed of everything drawn.</param>
/// <param name="At">The moment to be written into the model.</param>
/// <param name="Limits">The numbers by which the training decides; null: the defaults.</param>
/// <param name="Counties">Names of the counties that the rows give as codes, for the report alone; null: the report says the codes.</param>
public sealed record TrainingInputs(ImmutableArray<TrainingRow> Rows, Card Index, ScoreModel? InUse, long Seed, DateTimeOffset At,
    TrainingLimits? Limits = null, ImmutableArray<RegionWord>? Counties = null);
