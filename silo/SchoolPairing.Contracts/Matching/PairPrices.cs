using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>How load-bearing a pair is: what the best plan loses if this pair cannot be, exact.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Stays">Whether it is an accepted or locked pair.</param>
/// <param name="Effect">The best plan without the pair against the best plan; a gain where an accepted or locked pair was not for the best.</param>
/// <param name="UnmetMusts">Receivers that must be helped and could not be without this pair.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairRegret")]
public sealed record PairRegret(PairId Pair, bool Stays, PlanEffect Effect, ImmutableArray<SchoolId> UnmetMusts);

/// <summary>What stands ready behind an open pair: the repair that its decline would set off, known beforehand.</summary>
/// <param name="Pair">The open pair.</param>
/// <param name="NextHelper">Who would help the receiver instead; null: nobody could.</param>
/// <param name="NextReceiver">Whom the helper would help instead; null: nobody more.</param>
/// <param name="Effect">The whole repair in the order of its goals. Where several are alike in all goals the decline may set off another of them.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairReserve")]
public sealed record PairReserve(PairId Pair, SchoolId? NextHelper, SchoolId? NextReceiver, PlanEffect Effect);

/// <summary>Another partner that a school could have without costing anybody's coverage.</summary>
/// <param name="Pair">The pair that it would be.</param>
/// <param name="Points">Score of the pair.</param>
/// <param name="DistanceMeters">Its distance.</param>
/// <param name="Price">The best plan with the pair against the best plan, exact.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairAlternative")]
public sealed record PairAlternative(PairId Pair, long Points, int DistanceMeters, PlanEffect Price);

/// <summary>Other partners of one school.</summary>
/// <param name="Partners">Fewest lost value first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AlternativeList")]
public sealed record AlternativeList(ImmutableArray<PairAlternative> Partners);

/// <summary>The regrets of a whole plan.</summary>
/// <param name="Pairs">Sorted by receiver, then helper.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RegretList")]
public sealed record RegretList(ImmutableArray<PairRegret> Pairs);
