using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>A changed plan that is proven best in the order of its goals, with what it changes and what it costs.</summary>
/// <param name="Goal">The order of goals; no plan that keeps what must stay is better in this order.</param>
/// <param name="Pairs">The whole plan, kept and locked pairs included, sorted by receiver, then helper.</param>
/// <param name="Measures">What it achieves.</param>
/// <param name="Effect">Against what stood before (kept and open pairs, those that cannot stay included).</param>
/// <param name="OpenPairsMoved">Open pairs that could have stayed and go all the same; pairs that cannot stay are not counted. Accepted pairs never move.</param>
/// <param name="Price">Against the plan of <see cref="RepairGoal.BestValue"/> for the same change: what this option gives up, empty for that plan itself.</param>
/// <param name="UnmetMusts">Receivers that must be helped and are not, sorted by id; only under the goals that leave places open.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RepairOption")]
public sealed record RepairOption(
    RepairGoal Goal, ImmutableArray<PairId> Pairs, PlanMeasures Measures, PlanEffect Effect, int OpenPairsMoved, PlanEffect Price,
    ImmutableArray<SchoolId> UnmetMusts);
