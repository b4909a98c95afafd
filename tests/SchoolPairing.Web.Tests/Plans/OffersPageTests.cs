using MiniExcelLibs;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.TestData;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Plans;

public sealed class OffersPageTests(Site site) : IClassFixture<Site>
{
    private IGrainFactory Grains => site.Grains();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Visitor> City(string path) => await (await site.SignedIn("city")).Open(path);

    private async Task Accept(string plan, OfferId offer, params OfferSide[] sides)
    {
        foreach (var side in sides)
            Assert.True((await Grains.GetGrain<IOffersGrain>(plan).Answer(new AnswerOffer(CommandId.Of($"{offer}-{side}"), offer, AnswerKind.Accept, Side: side))).Accepted);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_page_that_says_what_will_be()
    {
        var board = await PlannedYear.OnBoard(Grains, "check", Cancel);
        var page = await City("/plans/check/publish?scenario=s1");
        Assert.Contains(board.Pairs.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Page.QuerySelector("form button.main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Grains.GetGrain<IOffersGrain>("check").Overview()).Value!.Published);

        await page.Submit("publish");

        Assert.Equal("/plans/check/offers?told=published", page.SentTo);
        Assert.Equal(board.Pairs.Length, (await Grains.GetGrain<IOffersGrain>("check").List(new OfferQuery())).Value!.Found);
    }

    [Fact]
    public async Task A_decline_noted_by_telephone_leads_to_a_repair_that_moves_nobody_who_agreed()
    {
        var board = await PlannedYear.Published(Grains, "repair", Cancel);
        var (agreed, declined) = (board.Pairs[0].Offer!.Value, board.Pairs[1].Offer!.Value);
        await Accept("repair", agreed, OfferSide.Helper);
        var page = await City("/plans/repair/offers/" + declined);
        await page.Submit("act", ("act", "Decline"), ("side", "Receiver"), ("reason", "TooFar"), ("note", ""));
        Assert.Contains("told=noted", page.SentTo, StringComparison.Ordinal);

        await page.Open("/plans/repair/repair");
        await page.Submit("repair", ("goal", page.Page.QuerySelector("button[name=goal]")!.GetAttribute("value")!));

        Assert.Equal("/plans/repair/offers?told=repaired", page.SentTo);
        Assert.Equal(OfferState.OneAccepted, (await Grains.GetGrain<IOffersGrain>("repair").Row(agreed)).Value!.Rows[0].State);
    }

    [Fact]
    public async Task Confirmed_pairings_stand_on_the_official_list_and_in_its_workbook()
    {
        var board = await PlannedYear.Published(Grains, "list", Cancel);
        var offer = board.Pairs[0].Offer!.Value;
        await Accept("list", offer, OfferSide.Helper, OfferSide.Receiver);
        var page = await City("/plans/list/offers?state=Accepted");
        await page.Submit("offers", ("act", "confirm"), ("offers", offer.Value));
        Assert.Equal("/plans/list/offers?told=confirmed", page.SentTo);

        await page.Open("/plans/list/list");
        Assert.Single(page.Page.QuerySelectorAll("tbody tr"));
        await page.Open("/plans/list/list.xlsx");
        using var workbook = new MemoryStream(await page.Answer.Content.ReadAsByteArrayAsync(Cancel));
        var rows = workbook.Query().Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains("list", (string)rows[0]["A"]!, StringComparison.Ordinal);
        Assert.Equal(board.Pairs[0].Pair.Receiver.Value, rows[3]["D"]);
        var exported = (await Grains.GetGrain<IAuditGrain>(0).Search(new AuditQuery(Act: AuditActs.Exported))).Value!.Entries[0];
        Assert.Equal(("list", 1), (exported.Subject, exported.Details.Count(detail => detail is { Name: "count", Value: "1" })));
    }

    [Fact]
    public async Task There_is_no_workbook_of_a_plan_that_is_none() =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await City("/plans/none-of-ours/list.xlsx")).Answer.StatusCode);

    [Fact]
    public async Task The_address_says_which_offers_are_listed()
    {
        var board = await PlannedYear.Published(Grains, "filter", Cancel);
        var name = board.Schools.Single(card => card.Id == board.Pairs[0].Pair.Receiver).Name;
        var page = await City("/plans/filter/offers?state=Open&q=" + Uri.EscapeDataString(name));
        Assert.All(page.Page.QuerySelectorAll("tbody tr"), row => Assert.Contains(name, row.TextContent, StringComparison.Ordinal));

        await page.Open("/plans/filter/offers?state=Confirmed");

        Assert.Empty(page.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Each_side_that_has_not_answered_gets_a_letter()
    {
        var board = await PlannedYear.Published(Grains, "letters", Cancel);
        await Accept("letters", board.Pairs[0].Offer!.Value, OfferSide.Helper);
        var page = await City("/plans/letters/letters");

        Assert.Equal(2 * board.Pairs.Length - 1, page.Page.QuerySelectorAll("article.letter").Length);
    }

    [Fact]
    public async Task A_school_is_reminded_once_its_last_day_is_near()
    {
        var board = await PlannedYear.Published(Grains, "remind", Cancel);
        var grain = Grains.GetGrain<IOffersGrain>("remind");
        var today = (await grain.Reminders()).Value!.Today;
        var offer = board.Pairs[0].Offer!.Value;
        Assert.True((await grain.Extend(new ExtendOffers(CommandId.Of("near"), board.Version, [offer], today))).Accepted);
        var page = await City("/plans/remind/reminders");
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Length);

        await page.Submit("remind");

        Assert.Equal(today, (await grain.Row(offer)).Value!.Rows[0].RemindedOn);
    }
}
