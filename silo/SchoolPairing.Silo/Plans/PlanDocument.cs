using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Plans;

/// <summary>The stored state of a plan. The large settings stand in a row of their own.</summary>
internal sealed record PlanDocument
{
    public int Schema { get; init; } = 1;
    public ProfileId? Profile { get; init; }
    public Policy? Policy { get; init; }
    public PlanLists? Lists { get; init; }
    public ImmutableArray<MatchRunId> Runs { get; init; } = [];
}
