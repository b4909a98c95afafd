using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Moq;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Pairings.Agreements;
using Xunit;

namespace SchoolPairing.Web.Tests.Pairings;

public sealed class AgreementTests
{
    private static readonly PairingCard Confirmed = OfferPages.Paired.Pairing!;

    [Fact]
    public void Filled_in_it_is_valid_Open_XML() => Using(Write(OfferPages.Agreement()), document =>
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")));

    [Fact]
    public void It_names_schools_days_goals_measures_subjects_conditions_funds_and_meetings()
    {
        var text = Text(Write(OfferPages.Agreement()));
        foreach (var words in new[] { "岳阳楼实验小学", "2143000002", "2026年9月15日", "2029年7月15日", "共3个学年", "改善至 1 人", "音乐教师支援", "安排来校教师", "音乐、美术", "不超过 2 所", "经费", "至少召开1次联席会议" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_confirmation_it_is_marked_as_a_draft() => Assert.Contains("草案", Text(Write(OfferPages.Agreement())), StringComparison.Ordinal);

    [Fact]
    public void Confirmed_it_waits_for_signatures_and_is_no_draft()
    {
        var text = Text(Write(OfferPages.Agreement(Confirmed)));
        Assert.Contains("待双方签署", text, StringComparison.Ordinal);
        Assert.DoesNotContain("草案", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Signed_by_both_it_has_their_days_no_mark_and_is_still_valid()
    {
        var file = Write(OfferPages.Agreement(Confirmed with { HelperSignedOn = new DateOnly(2026, 9, 16), ReceiverSignedOn = new DateOnly(2026, 9, 17) }));
        var text = Text(file);
        Assert.Contains("2026年9月17日", text, StringComparison.Ordinal);
        Assert.DoesNotContain("待双方签署", text, StringComparison.Ordinal);
        Using(file, document => Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Official_fonts_are_named_for_Chinese_text() => Using(Write(OfferPages.Agreement()), document =>
        Assert.Superset(new HashSet<string?> { "方正小标宋简体", "仿宋_GB2312" }, document.MainDocumentPart!.Document!.Descendants<RunFonts>().Select(fonts => fonts.EastAsia?.Value).ToHashSet()));

    [Fact]
    public void The_shipped_template_is_the_usual_one()
    {
        var shipped = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "config", AgreementFile.Name));
        Assert.Equal(Inner(UsualTemplate.Write()), Inner(shipped));
    }

    [Fact]
    public void A_placeholder_that_Word_cut_into_pieces_is_found()
    {
        var template = Changed(body => body.PrependChild(new Paragraph(new Run(new Text("甲方{{支")), new Run(new Text("援校")), new Run(new Text("}}，乙方{{受援校}}")))));
        Assert.Contains("甲方岳阳楼实验小学，乙方平江县加义镇泊头小学", Text(Fill(template).Value!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_placeholder_is_refused_by_its_name_with_those_that_there_are()
    {
        var refusal = Assert.Single(Fill(Changed(body => body.PrependChild(new Paragraph(new Run(new Text("{{校长姓名}}")))))).Refusals);
        Assert.Equal(RefusalCode.InvalidDocument, refusal.Code);
        Assert.Contains("校长姓名", Texts.Say(refusal, "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("{{支援校}}", Texts.Say(refusal, "zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{支援校")]
    [InlineData("支援校}}")]
    public void A_brace_that_is_not_closed_is_refused(string text) =>
        Assert.Equal(RefusalCode.InvalidDocument, Assert.Single(Fill(Changed(body => body.PrependChild(new Paragraph(new Run(new Text(text)))))).Refusals).Code);

    [Fact]
    public void A_template_that_does_not_name_the_schools_is_refused() =>
        Assert.Equal(4, Fill(Changed(body => body.RemoveAllChildren<Paragraph>())).Refusals.Length);

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 not really")]
    [InlineData("just words")]
    public void A_file_that_is_no_DOCX_is_refused(string content) =>
        Assert.Equal(RefusalCode.UnreadableFile, Assert.Single(Fill(System.Text.Encoding.UTF8.GetBytes(content)).Refusals).Code);

    [Fact]
    public async Task It_is_downloaded_as_a_file_and_the_audit_keeps_that()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        pages.Offers.Setup(grain => grain.Agreement(OfferId.Of("2026-7"))).ReturnsAsync(Answer<AgreementPage>.Of(OfferPages.Agreement()));
        var response = await pages.Raw("/offers/2026-7/agreement.docx");
        Assert.Equal((HttpStatusCode.OK, "attachment"), (response.StatusCode, response.Content.Headers.ContentDisposition!.DispositionType));
        pages.Audit.Verify(grain => grain.Record(It.Is<RecordAct>(act => act.Act == AuditActs.Exported && act.Subject == "2026-7")), Times.Once);
    }

    [Fact]
    public async Task An_agreement_of_others_is_refused_with_403()
    {
        await using var pages = await PairingPages.Start(OfferPages.Open());
        pages.Offers.Setup(grain => grain.Agreement(It.IsAny<OfferId>())).ReturnsAsync(
            Answer<AgreementPage>.Refuse(Refusal.Of(RefusalCode.OutsideScope, ("role", "§role.Principal"), ("subject", "2026-8"), ("scope", "1"))));
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Get("/offers/2026-8/agreement.docx")).Status);
    }

    private static Answer<byte[]> Fill(byte[] template) => AgreementTemplate.Fill(template, AgreementFile.Name, AgreementValues.Of(OfferPages.Agreement()));

    private static byte[] Write(AgreementPage page) => AgreementTemplate.Fill(UsualTemplate.Write(), AgreementFile.Name, AgreementValues.Of(page)).Value!;

    private static byte[] Changed(Action<Body> change)
    {
        using var stream = new MemoryStream();
        stream.Write(UsualTemplate.Write());
        using (var document = WordprocessingDocument.Open(stream, true)) change(document.MainDocumentPart!.Document!.Body!);
        return stream.ToArray();
    }

    private static void Using(byte[] file, Action<WordprocessingDocument> look)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, false);
        look(document);
    }

    private static string Text(byte[] file)
    {
        var text = "";
        Using(file, document => text = string.Join("\n", document.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Concat(document.MainDocumentPart.HeaderParts.SelectMany(part => part.Header!.Descendants<Paragraph>())).Select(paragraph => paragraph.InnerText)));
        return text;
    }

    private static string Inner(byte[] file)
    {
        var xml = "";
        Using(file, document => xml = document.MainDocumentPart!.Document!.Body!.OuterXml.Replace(document.MainDocumentPart.GetIdOfPart(document.MainDocumentPart.HeaderParts.First()), "h", StringComparison.Ordinal)
            .Replace(document.MainDocumentPart.GetIdOfPart(document.MainDocumentPart.FooterParts.First()), "f", StringComparison.Ordinal));
        return xml;
    }
}
