using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Silo.Pairings;

/// <summary>The small state by which the writes of a plan's board are fenced; everything large stands in rows of the same transaction.</summary>
internal sealed record TwinningDocument
{
    public int Schema { get; init; } = 1;
    public long BoardVersion { get; init; }
    public int? Published { get; init; }
    public OfferPolicy Policy { get; init; } = new();
    public int Done { get; init; }
    public long Sequence { get; init; }
    public int LastScenario { get; init; }
    public int LastOffer { get; init; }

    public static TwinningDocument Of(Twinning twinning) => new()
    {
        BoardVersion = twinning.BoardVersion, Published = twinning.Published, Policy = twinning.Policy, Done = twinning.Done, Sequence = twinning.Sequence,
        LastScenario = twinning.LastScenario, LastOffer = twinning.LastOffer,
    };
}
