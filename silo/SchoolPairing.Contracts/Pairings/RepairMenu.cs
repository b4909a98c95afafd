using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>What can be done about the pairs that fell. Agreed pairs never move. The names of the goals stand in the texts as repair.GOAL, with repair.GOAL.hint.</summary>
/// <param name="Version">Version of the board that it was computed on: what the command expects.</param>
/// <param name="Fallen">The pairs that fell and are not repaired yet, by offer; empty: nothing to repair.</param>
/// <param name="Before">What the plan achieved before they fell.</param>
/// <param name="Choices">From the smallest change to the best value; a plan that several goals lead to stands once, under the first.</param>
/// <param name="Schools">Every school named above, by id.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RepairMenu")]
public sealed record RepairMenu(
    long Version, ImmutableArray<FallenPair> Fallen, PlanMeasures? Before, ImmutableArray<RepairChoice> Choices, ImmutableArray<SchoolCard> Schools);

/// <summary>A pair that fell.</summary>
/// <param name="Offer">Its offer.</param>
/// <param name="Pair">The pair, by the codes that the plan's run knows.</param>
/// <param name="State">How it fell.</param>
/// <param name="No">Who said no and why; null where nobody did.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FallenPair")]
public sealed record FallenPair(OfferId Offer, PairId Pair, OfferState State, OfferNo? No);

/// <summary>One way to repair.</summary>
/// <param name="Option">The plan that it makes, with its effect and its price.</param>
/// <param name="OffersRecalled">Open offers that would be recalled.</param>
/// <param name="OffersSent">Offers that would be sent.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RepairChoice")]
public sealed record RepairChoice(RepairOption Option, int OffersRecalled, int OffersSent);

/// <summary>Sends a repair.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the menu.</param>
/// <param name="Goal">Which.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SendRepair")]
public sealed record SendRepair(CommandId Command, long Expected, RepairGoal Goal);
