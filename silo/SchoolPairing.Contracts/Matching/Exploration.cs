using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Matching;

/// <summary>
/// A pair that is not in the proposal and is suggested to learn from (试探): only pairs that were offered ever get an answer, so a model never hears
/// about the others. The proposal stays the best there is; an official takes a suggestion up by locking the pair, or leaves it.
/// Drawn from one alternative a helped receiver without a lock: its cheapest to force that changes nobody's help and costs at most a tenth of
/// what a pair of the proposal is worth on average. Of N such, floor(share × pairs) are drawn: those with the smallest SHA-256 of
/// "seed:day:helper:receiver" with the policy's day (yyyy-MM-dd), so that another year draws others.
/// </summary>
/// <param name="Helper">The helper; points, distance and exact price stand at the receiver's alternative.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Chance">Probability with which it was drawn: number drawn / N. The history's proposal probability of this pair, where it is offered.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Exploration")]
public sealed record Exploration(SchoolId Helper, SchoolId Receiver, double Chance)
{
    /// <summary>The most that a suggestion may cost, as a share of what a pair of the proposal is worth on average.</summary>
    public const int CostsAtMostOneIn = 10;
}
