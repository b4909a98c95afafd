using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Demo;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>Published plans of the demo city: their pages are full.</summary>
internal static class PublishedYear
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The demo receiver's offer in a plan whose offers wait for answers; the plan is made where it is not there yet.</summary>
    public static async Task<OfferId> Waiting(IServiceProvider services, string plan) => (await ReceiversOffer(services.GetRequiredService<IGrainFactory>(), plan)).Offer;

    /// <summary>The demo receiver's pairing, confirmed and not signed yet.</summary>
    public static async Task<OfferId> Paired(IServiceProvider services, string plan)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var offer = await ReceiversOffer(grains, plan);
        if (offer.State != OfferState.Open) return offer.Offer;
        // What a method sets for its calls ends with the method.
        Caller.Current = Caller.Operator;
        var offers = grains.GetGrain<IOffersGrain>(plan);
        foreach (var side in Enum.GetValues<OfferSide>())
            Assert.True((await offers.Answer(new AnswerOffer(CommandId.Of("year-" + side), offer.Offer, AnswerKind.Accept, Side: side))).Accepted);
        var version = (await offers.Overview()).Value!.Version;
        Assert.True((await offers.Confirm(new ConfirmOffers(CommandId.Of("year-confirm"), version, [offer.Offer]))).Accepted);
        return offer.Offer;
    }

    private static async Task<OfferRow> ReceiversOffer(IGrainFactory grains, string plan)
    {
        Caller.Current = Caller.Operator;
        if ((await grains.GetGrain<IPlanGrain>(plan).Get()).Runs.IsEmpty) await PlannedYear.Published(grains, plan, Cancel);
        Caller.Current = Caller.Operator;
        var receiver = SchoolId.Of(DemoPeople.Schools(SchoolPairing.Demo.DemoCity.UsualSeed, WebSite.Schools).Receiver.School);
        return (await grains.GetGrain<IOffersGrain>(plan).List(new OfferQuery(Take: 500))).Value!.Rows.Single(row => row.Receiver == receiver);
    }
}
