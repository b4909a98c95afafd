using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Silo.Plans;

/// <summary>What scores the pairs of a plan.</summary>
/// <param name="Card">The card that the policy names, or the one that the model starts from.</param>
/// <param name="Model">The model that the planner handed in, else the registry's model in use where the policy says <see cref="ModelInUse"/>; null: the card scores.</param>
internal sealed record ScoredBy(Card Card, ScoreModel? Model)
{
    /// <summary>The name that a policy gives instead of a card to be scored by whatever model is in use at the start of a run.</summary>
    public const string ModelInUse = "model";
}
