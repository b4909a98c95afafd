using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Contracts.Plans;

/// <summary>What an edit would do.</summary>
/// <param name="Version">Version of the board that it was computed on: what the command expects.</param>
/// <param name="Before">What the scenario achieves as it stands.</param>
/// <param name="After">What it would achieve.</param>
/// <param name="Effect">The difference: the chain of pairs that go and come.</param>
/// <param name="OffersRecalled">Open offers that would be recalled; 0 outside the published scenario.</param>
/// <param name="OffersSent">Offers that would be sent.</param>
/// <param name="Schools">Every school named above, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.EditPreview")]
public sealed record EditPreview(
    long Version, PlanMeasures Before, PlanMeasures After, PlanEffect Effect, int OffersRecalled, int OffersSent, ImmutableArray<SchoolCard> Schools);

/// <summary>Regrets and reserves of a scenario, of the pairs that the caller may see. They price the best plan under the scenario's decisions, agreed pairs and conditions.</summary>
/// <param name="Version">Version of the board that they were computed on.</param>
/// <param name="Regrets">What the best plan loses without each of its pairs, by receiver, then helper.</param>
/// <param name="Reserves">What a decline of each open pair would set off.</param>
/// <param name="Schools">Every school named above, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairPrices")]
public sealed record PairPrices(long Version, ImmutableArray<PairRegret> Regrets, ImmutableArray<PairReserve> Reserves, ImmutableArray<SchoolCard> Schools);

/// <summary>Two scenarios side by side.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Both">Pairs that both have.</param>
/// <param name="OnlyLeft">Pairs that only the left one has, by receiver, then helper.</param>
/// <param name="OnlyRight">Pairs that only the right one has.</param>
/// <param name="Schools">Every school named above, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ScenarioComparison")]
public sealed record ScenarioComparison(
    ScenarioSummary Left, ScenarioSummary Right, int Both, ImmutableArray<PairId> OnlyLeft, ImmutableArray<PairId> OnlyRight,
    ImmutableArray<SchoolCard> Schools);

/// <summary>One pair of a scenario, or one that could be: a planner's page.</summary>
/// <param name="Pair">The pair; where it is not in the scenario its score all the same.</param>
/// <param name="InScenario">Whether it is in the scenario.</param>
/// <param name="BasePoints">Points that every pair has.</param>
/// <param name="Contributions">What each feature adds; empty with a given score or a model.</param>
/// <param name="Heads">The arithmetic of the model that scored; null where none did.</param>
/// <param name="Reasons">The three reasons of its offer.</param>
/// <param name="Doubt">The doubt of its offer.</param>
/// <param name="OfHelper">Other pairs of the helper in the scenario, by receiver.</param>
/// <param name="OfReceiver">Other pairs of the receiver in the scenario, by helper.</param>
/// <param name="Schools">Every school named above, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairPage")]
public sealed record PairPage(
    BoardPair Pair, bool InScenario, long BasePoints, ImmutableArray<Contribution> Contributions, HeadScore? Heads,
    ImmutableArray<Reason> Reasons, Reason Doubt, ImmutableArray<BoardPair> OfHelper, ImmutableArray<BoardPair> OfReceiver,
    ImmutableArray<SchoolCard> Schools);
