using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Rotations;
using Xunit;

namespace SchoolPairing.Web.Tests.Rotations;

/// <summary>The workbook of postings: what a planner opens in a spreadsheet program.</summary>
public sealed class PostingsFileTests(RotationSite site) : IClassFixture<RotationSite>
{
    private static readonly PostingRow Row = new(
        null, new(new("YY001"), new("2143000001"), new("p"), new("2143000002"), new("zhijiao"), new("2026-2027-1"), 1, 25, true, 900, []), "=cmd|' /C calc'!A0", "+SUM(1)", "@host",
        new("music"), 12, new(2026, 9, 1), new(2027, 1, 22), []);

    [Fact]
    public async Task No_name_can_run_as_a_formula()
    {
        var bytes = await Bytes();
        using var stream = new MemoryStream(bytes);
        var cells = stream.Query().Skip(3).Cast<IDictionary<string, object?>>().Single();

        Assert.Equal(["'=cmd|' /C calc'!A0", "YY001", "'+SUM(1)", "'@host"], new[] { "A", "B", "C", "D" }.Select(column => cells[column]));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var sheet in archive.Entries.Where(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(sheet.Open());
            Assert.DoesNotContain("<x:f>", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_export_of_a_plan_without_postings_has_headings_only_and_stands_in_the_audit()
    {
        await site.Begun();
        var planner = await site.SignedIn("city");
        await planner.Open($"/plans/{RotationSite.Plan}/rotations/postings.xlsx");
        using var stream = new MemoryStream(await planner.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, stream.Query().Count());
        Assert.Contains("postings-draft", (await (await site.SignedIn("admin")).Open("/audit")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<byte[]> Bytes()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return PostingsFile.Bytes(scope.ServiceProvider.GetRequiredService<Words>(), scope.ServiceProvider.GetRequiredService<RotationWording>(), "2026", ImmutableArray.Create(Row), true, "2026-09-01 08:00");
    }
}
