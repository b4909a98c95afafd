namespace SchoolPairing.Contracts.Matching;

/// <summary>How load-bearing a pair is: what the best plan loses if this pair cannot be, exact.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Effect">The best plan without the pair against the best plan; nothing where the best plan does without it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairRegret")]
public sealed record PairRegret(PairId Pair, PlanEffect Effect);
