using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Pairings;

/// <summary>Where the pages of an offer stand, and which plan's grain answers for it.</summary>
internal static class OfferPlace
{
    /// <summary>An offer's number follows the last hyphen of its id; before it stands the plan. Null: no such id can be.</summary>
    public static PlanId? PlanOf(string offer)
    {
        var hyphen = offer.LastIndexOf('-');
        return hyphen > 0 && hyphen < offer.Length - 1 && offer.Length <= 80 && offer.AsSpan(hyphen + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? PlanId.Of(offer[..hyphen]) : null;
    }

    /// <param name="offer">The offer.</param>
    /// <param name="step">What follows its address, such as receipt; empty: the offer itself.</param>
    /// <param name="side">For planners: whose page; null for principals.</param>
    public static string Path(OfferId offer, string step = "", OfferSide? side = null) =>
        "/offers/" + Uri.EscapeDataString(offer.Value) + (step.Length == 0 ? "" : "/" + step) + Query(side);

    public static string PairingPath(OfferId offer, string step = "", OfferSide? side = null) =>
        "/pairings/" + Uri.EscapeDataString(offer.Value) + (step.Length == 0 ? "" : "/" + step) + Query(side);

    public static OfferSide? SideOf(string? word) => word switch { "helper" => OfferSide.Helper, "receiver" => OfferSide.Receiver, _ => null };

    private static string Query(OfferSide? side) => side is null ? "" : side == OfferSide.Helper ? "?side=helper" : "?side=receiver";
}
