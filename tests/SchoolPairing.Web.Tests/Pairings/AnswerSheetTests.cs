using System.Net;
using System.Text.RegularExpressions;
using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

public sealed class AnswerSheetTests
{
    private const string Accept = "/offers/2026-7/answer/accept", Conditions = "/offers/2026-7/answer/conditions", Decline = "/offers/2026-7/answer/decline",
        Alternatives = "/offers/2026-7/answer/alternatives";

    [Fact]
    public async Task Accepting_is_read_once_more_then_sent_and_a_receipt_follows()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var sheet = (await pages.Get(Accept)).Html;
        Assert.Empty(pages.Answers);
        var (status, _, location) = await pages.Send(Accept, sheet, "send");
        Assert.Equal((HttpStatusCode.Redirect, true), (status, location!.EndsWith("/offers/2026-7/receipt", StringComparison.Ordinal)));
        Assert.Equal((AnswerKind.Accept, "2026-7"), (Assert.Single(pages.Answers).Kind, pages.Answers[0].Offer.Value));
        pages.Show(OfferPages.Accepted);
        var receipt = (await pages.Get("/offers/2026-7/receipt")).Html;
        Assert.Contains("已收到贵校的答复：同意。", receipt, StringComparison.Ordinal);
        Assert.Contains("正在等对方学校答复", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_sends_one_command_twice()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var sheet = (await pages.Get(Accept)).Html;
        await pages.Send(Accept, sheet, "send");
        // The offer has moved on when the second click arrives: it is sent all the same, since the grain answers it as the first time.
        pages.Show(OfferPages.Accepted);
        var (_, _, location) = await pages.Send(Accept, sheet, "send");
        Assert.EndsWith("/receipt", location, StringComparison.Ordinal);
        Assert.Equal(2, pages.Answers.Count);
        Assert.Equal(pages.Answers[0].Command, pages.Answers[1].Command);
    }

    [Fact]
    public async Task Two_sheets_are_two_commands()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        await pages.Send(Accept, (await pages.Get(Accept)).Html, "send");
        await pages.Send(Accept, (await pages.Get(Accept)).Html, "send");
        Assert.NotEqual(pages.Answers[0].Command, pages.Answers[1].Command);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_nothing_is_sent()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        await pages.Get(Accept);
        var (status, _, _) = await pages.Post(Accept, [new("_handler", "answer"), new("step", "send"), new("command", new string('a', 32))]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(pages.Answers);
    }

    [Fact]
    public async Task Conditions_are_checked_before_they_are_sent_as_they_were_written()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var form = (await pages.Get(Conditions)).Html;
        // Full-width digits, as Chinese input methods write them, and a date as people do.
        var (_, sheet, _) = await pages.Send(Conditions, form, "check", ("max-receivers", "２"), ("subjects", "music"), ("max-distance", "40.5"), ("from", "2026/10/8"));
        Assert.Contains("支援的学校不超过 2 所", sheet, StringComparison.Ordinal);
        Assert.Empty(pages.Answers);
        await pages.Send(Conditions, sheet, "send");
        var conditions = Assert.Single(pages.Answers).Conditions!;
        Assert.Equal((2, 40.5, new DateOnly(2026, 10, 8), null), (conditions.MaxReceivers, conditions.MaxDistanceKm, conditions.From, conditions.Until));
        Assert.Equal([new SubjectId("music")], conditions.Subjects);
    }

    [Theory]
    [InlineData("max-receivers", "0", "请填 1 至 99 之间的整数。")]
    [InlineData("max-receivers", "两所", "请填 1 至 99 之间的整数。")]
    [InlineData("max-distance", "30", "请填不小于 34.2 的公里数")]
    [InlineData("from", "明天", "请填日期")]
    [InlineData("until", "2026-02-30", "请填日期")]
    public async Task A_wrong_field_is_told_beside_it_and_keeps_what_was_written(string field, string written, string told)
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, html, _) = await pages.Send(Conditions, (await pages.Get(Conditions)).Html, "check", (field, written));
        Assert.Contains(told, Regex.Match(html, $"id=\"{field}-problem\">([^<]*)<").Groups[1].Value, StringComparison.Ordinal);
        Assert.Contains($"value=\"{written}\"", html, StringComparison.Ordinal);
        Assert.Contains("答复没有发出", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_without_any_are_refused()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, html, _) = await pages.Send(Conditions, (await pages.Get(Conditions)).Html, "check");
        Assert.Contains("请至少填一项条件", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_is_not_asked_how_many_schools_it_helps()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open(OfferSide.Receiver));
        Assert.DoesNotContain("max-receivers", (await pages.Get(Conditions)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_grain_knows_to_be_wrong_is_told_beside_its_field_too()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        pages.AnswerWith(Answer<OfferChanged>.Refuse(Refusal.Of(RefusalCode.InvalidField, ("field", "§field.max-receivers"), ("value", "9"), ("allowed", "§allowed.number"), ("least", "1"), ("most", "2"))));
        var (_, sheet, _) = await pages.Send(Conditions, (await pages.Get(Conditions)).Html, "check", ("max-receivers", "9"));
        var (_, html, _) = await pages.Send(Conditions, sheet, "send");
        Assert.Contains("1 至 2", Regex.Match(html, "id=\"max-receivers-problem\">([^<]*)<").Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_needs_a_reason()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, html, _) = await pages.Send(Decline, (await pages.Get(Decline)).Html, "check");
        Assert.Contains("请选择一个理由。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reason_needs_words()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, html, _) = await pages.Send(Decline, (await pages.Get(Decline)).Html, "check", ("reason", "Other"));
        Assert.Contains("选择“其他”时请说明理由。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_is_sent_with_its_reason_and_note()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, sheet, _) = await pages.Send(Decline, (await pages.Get(Decline)).Html, "check", ("reason", "TooFar"), ("note", "山路 <单程> 两小时"));
        Assert.DoesNotContain("<单程>", sheet, StringComparison.Ordinal);
        await pages.Send(Decline, sheet, "send");
        Assert.Equal((DeclineReason.TooFar, "山路 <单程> 两小时"), (Assert.Single(pages.Answers).Reason, pages.Answers[0].Note));
    }

    [Fact]
    public async Task Wishes_are_sent_the_dearest_first()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (near, far) = (OfferPages.Partner with { Id = SchoolId.Of("2143000003"), Name = "近处小学" }, OfferPages.Partner with { Id = SchoolId.Of("2143000004"), Name = "远处小学" });
        pages.Offers.Setup(grain => grain.Alternatives(It.IsAny<OfferId>(), null)).ReturnsAsync(Answer<OfferAlternatives>.Of(
            new OfferAlternatives(OfferId.Of("2026-7"), [new(near, 9_000, null, OfferPages.Open().Reasons), new(far, 20_000, null, [])])));
        var form = (await pages.Get(Alternatives)).Html;
        Assert.Contains("for=\"wish-1\"", form, StringComparison.Ordinal);
        Assert.Contains("<select id=\"wish-1\"", form, StringComparison.Ordinal);
        var (_, sheet, _) = await pages.Send(Alternatives, form, "check", ("wishes", far.Id.Value), ("wishes", near.Id.Value));
        Assert.Contains("远处小学、近处小学", sheet, StringComparison.Ordinal);
        await pages.Send(Alternatives, sheet, "send");
        Assert.Equal([far.Id, near.Id], Assert.Single(pages.Answers).Wishes);
    }

    [Fact]
    public async Task An_offer_that_expired_meanwhile_is_told_kindly_with_what_to_do()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var sheet = (await pages.Get(Accept)).Html;
        pages.AnswerWith(Answer<OfferChanged>.Refuse(Refusal.Of(RefusalCode.AnswerTooLate, ("offer", "2026-7"), ("answerBy", "2026-09-10"))));
        pages.Show(OfferPages.Expired);
        var (status, html, _) = await pages.Send(Accept, sheet, "send");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("答复没有发出，什么都没有改动。", html, StringComparison.Ordinal);
        Assert.Contains("如果仍有意结对，请与教育局联系。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_that_was_recalled_opens_no_form()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open() with { State = OfferState.Recalled, MayNow = [] });
        var html = (await pages.Get(Accept)).Html;
        Assert.Contains("教育局已收回这份邀请", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"send\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planner_notes_an_answer_by_telephone_for_the_side_that_is_named()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open(OfferSide.Receiver) with { MayNow = [OfferAct.Extend] }, Role.CityPlanner);
        const string path = "/offers/2026-7/answer/accept?side=receiver";
        await pages.Send(path, (await pages.Get(path)).Html, "send");
        Assert.Equal(OfferSide.Receiver, Assert.Single(pages.Answers).Side);
    }

    [Fact]
    public async Task Changing_goes_back_to_the_form_as_it_was_filled_in()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        var (_, sheet, _) = await pages.Send(Decline, (await pages.Get(Decline)).Html, "check", ("reason", "NoLodging"), ("note", "宿舍在修"));
        var (_, form, _) = await pages.Send(Decline, sheet, "change");
        Assert.Matches("value=\"NoLodging\" checked", form);
        Assert.Contains(">宿舍在修</textarea>", form, StringComparison.Ordinal);
    }
}
