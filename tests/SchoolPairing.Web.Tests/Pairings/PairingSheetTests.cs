using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

public sealed class PairingSheetTests
{
    private const string Sign = "/pairings/2026-7/sign", End = "/pairings/2026-7/end";

    [Fact]
    public async Task It_shows_days_the_next_review_and_the_history_oldest_first()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired);
        var html = (await pages.Get("/pairings/2026-7")).Html;
        Assert.Contains("2026年9月15日至2029年7月15日", html, StringComparison.Ordinal);
        Assert.Contains("2027年9月15日", html, StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("发出邀请", StringComparison.Ordinal), 1, html.IndexOf("教育局确认结对", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_principal_notes_the_signature_after_a_check()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired);
        var signed = new List<SignAgreement>();
        pages.Offers.Setup(grain => grain.Sign(Capture.In(signed))).ReturnsAsync(Answer<OfferChanged>.Of(new OfferChanged(OfferId.Of("2026-7"), OfferState.Confirmed)));
        var (_, sheet, _) = await pages.Send(Sign, (await pages.Get(Sign)).Html, "check", ("day", "2026-09-02"));
        Assert.Empty(signed);
        var (_, _, location) = await pages.Send(Sign, sheet, "send");
        Assert.EndsWith("/pairings/2026-7?done=sign", location, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 9, 2), null), (Assert.Single(signed).On, signed[0].Side));
    }

    [Fact]
    public async Task A_signature_of_tomorrow_is_refused_beside_the_field()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired);
        var (_, html, _) = await pages.Send(Sign, (await pages.Get(Sign)).Html, "check", ("day", "2026-09-04"));
        Assert.Contains("id=\"day-problem\">日期不能晚于今天。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_principal_cannot_end_it()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await pages.Get(End)).Status);
        Assert.DoesNotContain("/end", (await pages.Get("/pairings/2026-7")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planner_ends_it_with_a_reason_on_the_version_that_the_planner_saw()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired with { MayNow = [OfferAct.End] }, Role.CityPlanner);
        var version = 41L;
        pages.Offers.Setup(grain => grain.Row(It.IsAny<OfferId>())).ReturnsAsync(() => Answer<OfferList>.Of(new OfferList(version, 1, [], [])));
        var ended = new List<EndPairing>();
        pages.Offers.Setup(grain => grain.End(Capture.In(ended))).ReturnsAsync(Answer<Contracts.Plans.BoardChanged>.Refuse(Refusal.Of(RefusalCode.BoardChanged, ("expected", "41"), ("version", "42"))));
        var form = (await pages.Get(End)).Html;
        version = 42;
        var (_, sheet, _) = await pages.Send(End, form, "check", ("day", "2027-07-15"), ("reason", "GoalMet"));
        var (_, html, _) = await pages.Send(End, sheet, "send");
        Assert.Equal((41L, ExitReason.GoalMet), (Assert.Single(ended).Expected, ended[0].Reason));
        Assert.Contains("别人刚刚改动过", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_leads_to_it_and_asks_for_the_signature()
    {
        await using var pages = await PairingPages.Start(OfferPages.Paired);
        var html = (await pages.Get("/")).Html;
        Assert.Contains("href=\"/pairings/2026-7\"", html, StringComparison.Ordinal);
        Assert.Contains("请签署帮扶协议后登记签署日期。", html, StringComparison.Ordinal);
    }
}
