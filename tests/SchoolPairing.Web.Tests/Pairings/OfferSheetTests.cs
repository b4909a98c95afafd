using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

public sealed partial class OfferSheetTests
{
    [Fact]
    public async Task It_says_who_the_partner_is_why_how_far_and_until_when()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, html) = await pages.Get("/offers/2026-7");
        foreach (var words in new[] { "平江县加义镇泊头小学", "支援校音乐、美术教师有富余，正是受援校所缺。", "支援校有 12 名县级以上骨干教师。", "路程较远：直线距离 34.2 公里。", "单程约 48 分钟", "2026年9月10日", "还有 7 天" })
            Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/offers/2026-7")]
    [InlineData("/offers/2026-7/answer/conditions")]
    [InlineData("/offers/2026-7/answer/decline")]
    public async Task In_English_nothing_of_it_stays_Chinese_but_names(string path)
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var html = (await pages.Get(path, "en")).Html;
        foreach (var name in new[] { OfferPages.Partner.Name, OfferPages.Partner.UnitName, OfferPages.Partner.CountyName, OfferPages.Partner.Township!, OfferPages.Own.Name, OfferPages.Own.CountyName, "中文" })
            html = html.Replace(name, "", StringComparison.Ordinal);
        Assert.Empty(Chinese().Matches(html).Select(match => match.Value));
        Assert.DoesNotContain("pairings.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/offers/2026-7")]
    [InlineData("/offers/2026-7/answer/conditions")]
    [InlineData("/offers/2026-7/answer/accept")]
    public async Task It_comes_without_any_script(string path)
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        Assert.DoesNotContain("<script", (await pages.Get(path)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/offers/2026-7")]
    [InlineData("/offers/2026-7/answer/conditions")]
    public async Task With_its_style_sheet_it_stays_under_70_KB_unpacked(string path)
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var html = (await pages.Get(path)).Html;
        var sheet = (await pages.Get(StyleSheet().Match(html).Groups[1].Value)).Html;
        Assert.InRange(Encoding.UTF8.GetByteCount(html) + Encoding.UTF8.GetByteCount(sheet), 1_000, 70_000);
    }

    [Fact]
    public async Task An_offer_that_there_is_not_is_told_with_404()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (status, html) = await pages.Get("/offers/2026-99");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("没有编号为“2026-99”的邀请", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_of_another_school_is_told_with_403()
    {
        await using var pages = await PairingPages.Start();
        pages.Offers.Setup(grain => grain.Page(OfferId.Of("2026-8"), null)).ReturnsAsync(
            Answer<OfferPage>.Refuse(Refusal.Of(RefusalCode.OutsideScope, ("role", "§role.Principal"), ("subject", "2026-8"), ("scope", "2143000001"))));
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Get("/offers/2026-8")).Status);
    }

    [Fact]
    public async Task A_teacher_may_not_open_it()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open(), Role.Teacher);
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Get("/offers/2026-7")).Status);
    }

    [Fact]
    public async Task An_expired_offer_says_what_to_do_and_offers_no_answer()
    {
        await using var pages = await PairingPages.Start(OfferPages.Expired);
        var html = (await pages.Get("/offers/2026-7")).Html;
        Assert.Contains("请与教育局联系", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/answer/", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_the_partner_would_rather_have_another_school_is_not_shown()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open() with { PartnerAnswer = new SideAnswer(AnswerKind.AskAlternatives, new DateOnly(2026, 9, 1), null, false) });
        Assert.DoesNotContain("希望更换学校", (await pages.Get("/offers/2026-7")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_conditions_of_the_partner_stand_above_everything_else()
    {
        var again = OfferPages.Accepted with
        {
            OwnAnswer = new SideAnswer(AnswerKind.Accept, new DateOnly(2026, 9, 1), null, AgreeAgain: true), MayNow = [OfferAct.Accept, OfferAct.Withdraw],
            PartnerAnswer = new SideAnswer(AnswerKind.AcceptWithConditions, new DateOnly(2026, 9, 2), new OfferConditions(null, [], null, new DateOnly(2026, 10, 8), null), false),
        };
        await using var pages = await PairingPages.Start(again);
        var html = (await pages.Get("/offers/2026-7")).Html;
        Assert.InRange(html.IndexOf("2026年10月8日起开始", StringComparison.Ordinal), 1, html.IndexOf("为什么推荐", StringComparison.Ordinal));
    }

    [GeneratedRegex("[\\u4e00-\\u9fff]+")]
    private static partial Regex Chinese();

    [GeneratedRegex("href=\"(app[^\"]*\\.css)\"")]
    private static partial Regex StyleSheet();
}
