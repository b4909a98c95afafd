using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>The difference that one plan makes against another.</summary>
/// <param name="ValueChange">Change of the objective's total value (points, or minus metres).</param>
/// <param name="NowHelped">Receivers that have more helpers than before, sorted by id.</param>
/// <param name="NoLongerHelped">Receivers that have fewer helpers than before, sorted by id.</param>
/// <param name="Moves">
/// Every pair that comes or goes, along the chain: what goes frees a place, and the pair that uses this place follows. Chains begin with
/// pairs that cannot stay; several chains follow each other by id.
/// </param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanEffect")]
public sealed record PlanEffect(
    long ValueChange, ImmutableArray<SchoolId> NowHelped, ImmutableArray<SchoolId> NoLongerHelped, ImmutableArray<PairMove> Moves);
