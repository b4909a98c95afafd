using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Pages;

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
        new("from", 12, (row, _, _) => ListWorkbook.Day(row.From)), new("until", 12, (row, _, _) => ListWorkbook.Day(row.Until)), new("way", 10, (row, _, _) => row.Posting.OneWayMinutes),
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
        return Results.File(Bytes(words, say, plan, rows, published, BureauTime.Show(clock.GetUtcNow())), ListWorkbook.Type, words.Say("rotations.file.name", ("plan", plan)));
    }

    internal static byte[] Bytes(Words words, RotationWording say, string plan, IReadOnlyList<PostingRow> rows, bool published, string at) => ListWorkbook.Of(
        words["rotations.tab.postings"],
        [words.Say("rotations.file.title", ("plan", plan)), words.Say("rotations.file.sums", ("which", words[published ? "rotations.of.published" : "rotations.of.draft"]), ("count", rows.Count), ("at", at))],
        [.. Columns.Select(column => (words["rotations.file." + column.Key], column.Width))],
        rows.Select(row => Columns.Select(column => column.Value(row, words, say))));

    private sealed record PostingColumn(string Key, double Width, Func<PostingRow, Words, RotationWording, object> Value);
}
