using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Contracts.Matching;

/// <summary>
/// All that a run depends on, frozen: whoever has it can repeat the run byte for byte. Every list is sorted by its ids,
/// so the order of the rows of the files does not matter.
/// </summary>
/// <param name="Schema">1.</param>
/// <param name="Profile">Import profile of the register.</param>
/// <param name="Policy">The policy.</param>
/// <param name="NeedModel">The need model that the policy names.</param>
/// <param name="Card">The card that the policy names.</param>
/// <param name="Schools">Open schools that share a stage and a class with the policy, sorted by id, each once.</param>
/// <param name="Decisions">Sorted by kind, helper, receiver, each once.</param>
/// <param name="GivenScores">Sorted; null where card or model score.</param>
/// <param name="TravelTimes">Sorted; null where no file was given.</param>
/// <param name="PastPairs">Sorted.</param>
/// <param name="Seed">Recorded; by it the suggestions to learn from are drawn, and nothing else.</param>
/// <param name="Model">The learnt model that scores, frozen; null where the card scores.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.MatchInputs")]
public sealed record MatchInputs(
    int Schema,
    ProfileId Profile,
    Policy Policy,
    NeedModel NeedModel,
    Card Card,
    ImmutableArray<School> Schools,
    ImmutableArray<PlannerDecision> Decisions,
    ImmutableArray<GivenScore>? GivenScores,
    ImmutableArray<TravelTime>? TravelTimes,
    ImmutableArray<PastPair> PastPairs,
    long Seed,
    ScoreModel? Model = null);
