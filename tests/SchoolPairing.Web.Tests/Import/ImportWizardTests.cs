using SchoolPairing.Demo;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Import;

public sealed class ImportWizardTests(Site site) : IClassFixture<Site>
{
    private async Task<Visitor> Upload(byte[] content, string name = "../名册.csv")
    {
        var visitor = await (await site.SignedIn("city")).Open("/import");
        await visitor.Upload("upload", "File", name, content);
        return visitor;
    }

    [Fact]
    public async Task A_file_is_checked_then_imported()
    {
        var visitor = await Upload(DemoFile.Bytes(2, 40));
        await visitor.Open(visitor.SentTo);
        Assert.Equal("40", visitor.Page.QuerySelectorAll(".kpi dd")[3].TextContent);
        await visitor.Submit("apply");
        await visitor.Open(visitor.SentTo);

        Assert.Contains("40", visitor.Page.QuerySelector(".notice.done")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_problem_is_listed_with_its_row_and_what_to_do()
    {
        var text = System.Text.Encoding.UTF8.GetString(DemoFile.Bytes(3, 40)).Split("\r\n");
        text[1] = "12345" + text[1][text[1].IndexOf(',', StringComparison.Ordinal)..];
        var visitor = await Upload(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", text)));
        await visitor.Open(visitor.SentTo);

        Assert.Contains(visitor.Page.QuerySelectorAll("tbody tr"), row => row.Children[0].TextContent.Trim() == "2" && row.TextContent.Contains("12345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_column_under_an_unknown_header_is_read_as_its_owner_says()
    {
        var text = System.Text.Encoding.UTF8.GetString(DemoFile.Bytes(5, 40)).Replace("学校名称", "全称", StringComparison.Ordinal);
        var visitor = await Upload(System.Text.Encoding.UTF8.GetBytes(text));
        var address = visitor.SentTo;
        await visitor.Open(address);
        Assert.NotNull(visitor.Page.QuerySelector("details[open] .notice.warning"));
        var choices = visitor.Page.QuerySelectorAll("select[name=column]")
            .Select(select => ("column", select.GetAttribute("aria-label")!.Contains("全称", StringComparison.Ordinal) ? "学校名称" : select.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
        await visitor.Submit("columns", [.. choices]);
        await visitor.Open(visitor.SentTo);

        Assert.Equal("40", visitor.Page.QuerySelectorAll(".kpi dd")[3].TextContent);
        await visitor.Submit("apply");
        Assert.Equal(address + "/done", visitor.SentTo);
    }

    [Fact]
    public async Task The_problems_can_be_taken_away_as_a_workbook()
    {
        var text = System.Text.Encoding.UTF8.GetString(DemoFile.Bytes(6, 40)).Split("\r\n");
        text[1] = "12345" + text[1][text[1].IndexOf(',', StringComparison.Ordinal)..];
        var visitor = await Upload(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", text)));
        await visitor.Open(visitor.SentTo + "/problems.xlsx");
        using var workbook = new MemoryStream(await visitor.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Contains(MiniExcelLibs.MiniExcel.Query(workbook).Cast<IDictionary<string, object>>(), row => row.Values.Any(cell => Equals(cell, "12345")));
    }

    [Fact]
    public async Task A_file_that_is_no_register_is_refused_with_the_reason()
    {
        var visitor = await Upload("hello"u8.ToArray());
        await visitor.Open(visitor.SentTo);

        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".notice.fault"));
        Assert.Empty(visitor.Page.QuerySelectorAll("form:has(input[value=apply])"));
    }

    [Fact]
    public async Task Nobody_else_sees_an_upload()
    {
        var address = (await Upload(DemoFile.Bytes(4, 40))).SentTo;
        await site.NewAccount("other-city", SchoolPairing.Contracts.Access.Role.CityPlanner, "another long password");
        var other = await (await site.Visitor().SignIn("other-city", "another long password")).Open(address);

        Assert.NotEmpty(other.Page.QuerySelectorAll(".notice.fault"));
    }

    [Fact]
    public async Task The_empty_form_can_be_downloaded()
    {
        var visitor = await (await site.SignedIn("city")).Open("/import/template");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", visitor.Answer.Content.Headers.ContentType?.MediaType);
    }
}
