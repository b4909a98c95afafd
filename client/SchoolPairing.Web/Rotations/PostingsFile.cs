using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Plans;

namespace SchoolPairing.Web.Rotations;

/// <summary>The postings that a planner sees as a workbook: title, count and day, headings, one line a posting. No name can run as a formula.</summary>
internal static class PostingsFile
{
    private const int Most = 2000;

    private static readonly ImmutableArray<PostingColumn> Columns =
    [
        new("teacher", 12, (row, _, _) => SpreadsheetText.Safe(row.Name)), new("staff", 14, (row, _, _) => row.Posting.Teacher.Value),
        new("home", 30, (row, _, _) => SpreadsheetText.Safe(row.HomeName)), new("host", 30, (row, _, _) => SpreadsheetText.Safe(row.HostName)),
        new("host-code", 14, (row, _, _) => row.Posting.Host.Value), new("subject", 12, (row, _, say) => say.Subject(row.Subject)), new("lessons", 10, (row, _, _) => row.WeeklyLessons),
        new("form", 10, (row, words, _) => words.Find("rotations.form." + row.Posting.Form) ?? row.Posting.Form.Value),
        new("from", 12, (row, _, _) => Day(row.From)), new("until", 12, (row, _, _) => Day(row.Until)), new("way", 10, (row, _, _) => row.Posting.OneWayMinutes),
        new("backbone", 8, (row, words, _) => words[row.Posting.Backbone ? "pairings.yes" : "pairings.no"]), new("points", 10, (row, _, _) => row.Posting.Points),
    ];

    /// <summary>Postings by the same filter as the page; what leaves the service stands in the audit.</summary>
    public static async Task<IResult> Download(
        string plan, string? of, string? unit, string? q, IGrainFactory grains, AuditPen audit, Words words, RotationWording say, TimeProvider clock)
    {
        var (ask, grain) = (new PostingsAsk(of, unit, q, null), grains.GetGrain<IRotationPlanGrain>(plan));
        var overview = await grain.Get();
        if (!overview.Accepted || overview.Value.Policy is null) return Results.NotFound();
        var published = ask.Published(overview.Value.Published is not null);
        var rows = new List<PostingRow>();
        while (await grain.Postings(ask.Query(published, rows.Count, Most)) is { Value.Rows: { IsEmpty: false } more }) rows.AddRange(more);
        await audit.Record(AuditActs.Exported, plan, ("list", published ? "postings" : "postings-draft"), ("format", "xlsx"), ("count", rows.Count.ToString(CultureInfo.InvariantCulture)));
        return Results.File(Bytes(words, say, plan, rows, published, BureauTime.Show(clock.GetUtcNow())), OfficialListFile.Type, words.Say("rotations.file.name", ("plan", plan)));
    }

    internal static byte[] Bytes(Words words, RotationWording say, string plan, IReadOnlyList<PostingRow> rows, bool published, string at)
    {
        var lines = new List<Dictionary<string, object>>
        {
            Line(words.Say("rotations.file.title", ("plan", plan))),
            Line(words.Say("rotations.file.sums", ("which", words[published ? "rotations.of.published" : "rotations.of.draft"]), ("count", rows.Count), ("at", at))),
            Line([.. Columns.Select(column => (object)words["rotations.file." + column.Key])]),
        };
        lines.AddRange(rows.Select(row => Line([.. Columns.Select(column => column.Value(row, words, say))])));
        using var stream = new MemoryStream();
        stream.SaveAs(lines, printHeader: false, sheetName: words["rotations.tab.postings"], configuration: new OpenXmlConfiguration
        {
            AutoFilter = false, TableStyles = TableStyles.None, FreezeRowCount = 3,
            DynamicColumns = [.. Columns.Select((column, place) => new DynamicExcelColumn(Letter(place)) { Index = place, Width = column.Width })],
        });
        return stream.ToArray();
    }

    // The writer takes the columns of the first row for all: every row has all of them.
    private static Dictionary<string, object> Line(params object[] cells) =>
        Columns.Select((_, place) => (Letter(place), Cell: place < cells.Length ? cells[place] : "")).ToDictionary(cell => cell.Item1, cell => cell.Cell);

    private static string Letter(int place) => ((char)('A' + place)).ToString();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record PostingColumn(string Key, double Width, Func<PostingRow, Words, RotationWording, object> Value);
}
