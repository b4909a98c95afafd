using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Silo.Plans;

/// <summary>What the files of a plan say. Scores, travel times and model are null where no such file was given.</summary>
internal sealed record PlanSettings(
    Policy Policy,
    ImmutableArray<PlannerDecision> Decisions,
    ImmutableArray<GivenScore>? GivenScores,
    ImmutableArray<TravelTime>? TravelTimes,
    ImmutableArray<PastPair> PastPairs,
    ScoreModel? Model = null);
