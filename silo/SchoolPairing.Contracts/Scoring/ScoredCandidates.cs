using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Scoring;

/// <summary>Every candidate pair of a plan with its score by the plan's model, as columns: one entry a pair, sorted by receiver, then helper.</summary>
/// <param name="Model">The model.</param>
/// <param name="Helpers">Schools that may help, sorted by id.</param>
/// <param name="Receivers">Schools that may receive, sorted by id.</param>
/// <param name="Helper">Index into <paramref name="Helpers"/>.</param>
/// <param name="Receiver">Index into <paramref name="Receivers"/>.</param>
/// <param name="DistanceMeters">Great circle, rounded to a metre.</param>
/// <param name="TravelMinutes">-1 where unknown.</param>
/// <param name="Points">Chance × benefit, as in <see cref="ScoreModel"/>.</param>
/// <param name="LogOdds">Of acceptance, in units of <see cref="ScoreModel.Unit"/>.</param>
/// <param name="Benefit">Assessment points, in units of <see cref="ScoreModel.Unit"/>.</param>
/// <param name="LowPoints">5 % of the model's draws score lower; empty without draws.</param>
/// <param name="HighPoints">5 % score higher; empty without draws.</param>
/// <param name="LittleExperience">Bit n: the value of the heads' feature n lies outside what the labelled pairs were like.</param>
/// <param name="Drift">How far the candidates lie from the never offered pairs of the training, by feature; empty where nothing is comparable.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScoredCandidates")]
public sealed record ScoredCandidates(
    ScoreModel Model, ImmutableArray<ScoredSchool> Helpers, ImmutableArray<ScoredSchool> Receivers,
    ImmutableArray<int> Helper, ImmutableArray<int> Receiver, ImmutableArray<int> DistanceMeters, ImmutableArray<int> TravelMinutes,
    ImmutableArray<long> Points, ImmutableArray<long> LogOdds, ImmutableArray<long> Benefit,
    ImmutableArray<long> LowPoints, ImmutableArray<long> HighPoints, ImmutableArray<long> LittleExperience,
    ImmutableArray<FeatureDrift> Drift);

/// <summary>A school of a scored pair.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScoredSchool")]
public sealed record ScoredSchool(SchoolId Id, string Name);
