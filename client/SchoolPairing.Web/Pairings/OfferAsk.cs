using System.Collections.Immutable;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Pairings;

/// <summary>Asks the plan's grain on behalf of whoever is signed in.</summary>
internal sealed class OfferAsk(IGrainFactory grains)
{
    /// <summary>The grain of the offer's plan; null where no plan can have such an offer.</summary>
    public IOffersGrain? GrainOf(string offer) => OfferPlace.PlanOf(offer) is { } plan ? grains.GetGrain<IOffersGrain>(plan.Value) : null;

    public async Task<Answer<OfferPage>> Page(string offer, OfferSide? side) =>
        GrainOf(offer) is { } grain ? await grain.Page(OfferId.Of(offer), side) : Answer<OfferPage>.Refuse(Unknown(offer));

    /// <summary>The offers of the reader's school in every plan that has one.</summary>
    public async Task<ImmutableArray<OwnOffers>> OwnSchool()
    {
        var own = ImmutableArray.CreateBuilder<OwnOffers>();
        foreach (var plan in await grains.GetGrain<IPlanDirectoryGrain>(0).Plans())
            if ((await grains.GetGrain<IOffersGrain>(plan.Plan.Value).OwnSchool()).Value is { } offers) own.Add(offers);
        return own.ToImmutable();
    }

    public static Refusal Unknown(string offer) => Refusal.Of(RefusalCode.UnknownOffer, ("offer", offer.Length > 80 ? offer[..80] : offer));
}
