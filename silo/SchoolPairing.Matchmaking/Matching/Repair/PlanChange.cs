using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// What a plan is to be made from anew: what stood, what must stay and what may no longer be. Every list is whole, in any order, and
/// repeats nothing or anything: a pair named twice counts once.
/// </summary>
public sealed record PlanChange
{
    /// <summary>Pairs that both sides accepted: they stay under every goal.</summary>
    public ImmutableArray<PairId> KeptPairs { get; init; } = [];

    /// <summary>The other pairs that stood before the change; a declined pair may be among them, it then shows as gone.</summary>
    public ImmutableArray<PairId> CurrentPairs { get; init; } = [];

    /// <summary>Pairs that may not be: declined ones, and those that the conditions of an answer rule out.</summary>
    public ImmutableArray<PairId> Forbidden { get; init; } = [];

    /// <summary>The most partners of single schools, from the conditions of their answers. The least counts.</summary>
    public ImmutableArray<PlaceLimit> Limits { get; init; } = [];

    /// <summary>All decisions of planners in force; those of the frozen inputs count only if they are here too.</summary>
    public ImmutableArray<PlannerDecision> Decisions { get; init; } = [];
}
