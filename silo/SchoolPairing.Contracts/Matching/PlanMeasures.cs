namespace SchoolPairing.Contracts.Matching;

/// <summary>What a set of pairs achieves, in the numbers that people quote and compare.</summary>
/// <param name="Pairs">How many pairs.</param>
/// <param name="ReceiversHelped">Receivers with at least one helper.</param>
/// <param name="Points">Points of all pairs together.</param>
/// <param name="DistanceMeters">Metres of all pairs together, each rounded.</param>
/// <param name="Value">What the objective counts, all pairs together: points, or minus the metres.</param>
/// <param name="WorstOffRank">Smallest need rank (1 is the neediest) of a receiver that is left out although it has a candidate; null where none is.</param>
/// <param name="CountyBalance">
/// 差异系数 of the counties' shares of receivers helped, weighted by receivers: S ÷ X̄ with S² = Σ (nᵢ ÷ n)(xᵢ − X̄)², xᵢ the share in a county
/// of nᵢ receivers, X̄ the share in all; null where nobody is helped.
/// </param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlanMeasures")]
public sealed record PlanMeasures(
    int Pairs, int ReceiversHelped, long Points, long DistanceMeters, long Value, int? WorstOffRank, double? CountyBalance);
