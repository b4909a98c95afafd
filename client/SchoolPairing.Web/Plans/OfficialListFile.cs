using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Plans;

/// <summary>A column of the official list.</summary>
/// <param name="Key">Of its heading.</param>
/// <param name="Value">What stands in the workbook: numbers as numbers, codes as text.</param>
/// <param name="Width">In characters.</param>
/// <param name="Number">Whether it is set flush right.</param>
internal sealed record OfficialColumn(string Key, Func<OfficialLine, object> Value, double Width, bool Number = false)
{
    public string Shown(OfficialLine line) => Value(line) switch { double km => km.ToString("0.0", CultureInfo.CurrentCulture), var other => Convert.ToString(other, CultureInfo.CurrentCulture) ?? "" };
}

/// <summary>The official list as a workbook: title, unit and day, headings, one line a pairing.</summary>
internal static class OfficialListFile
{
    public static readonly ImmutableArray<OfficialColumn> Columns =
    [
        new("number", line => line.Number, 6, Number: true),
        new("county", line => line.Receiver.CountyName, 14),
        new("receiver", line => line.Receiver.Name, 30), new("receiver-code", line => line.Receiver.Id.Value, 14), new("township", line => line.Receiver.Township ?? "", 14),
        new("helper", line => line.Helper.Name, 30), new("helper-code", line => line.Helper.Id.Value, 14), new("helper-unit", line => line.Helper.UnitName, 16),
        new("stages", line => line.Stages, 12), new("km", line => Math.Round(line.Km, 1), 10, Number: true),
        new("from", line => ListWorkbook.Day(line.From), 12), new("until", line => ListWorkbook.Day(line.Until), 12), new("state", line => line.State, 12),
    ];

    public static async Task<IResult> Download(string plan, IGrainFactory grains, AuditPen audit, Words words, TimeProvider clock)
    {
        if ((await grains.GetGrain<IPlanGrain>(plan).Get()).Profile is null) return Results.NotFound();
        var lines = await OfficialList.Of(grains.GetGrain<IOffersGrain>(plan), words);
        if (!lines.Accepted) return Results.Redirect(PlanPaths.Of(PlanId.Of(plan), "list"));
        await audit.Record(AuditActs.Exported, plan, ("list", "official"), ("format", "xlsx"), ("count", lines.Value.Lines.Length.ToString(CultureInfo.InvariantCulture)));
        return Results.File(Bytes(words, plan, lines.Value, BureauTime.Show(clock.GetUtcNow())), ListWorkbook.Type, words.Say("plans.list.file", ("plan", plan)));
    }

    internal static byte[] Bytes(Words words, string plan, OfficialLines lines, string at) => ListWorkbook.Of(
        words["plans.tab.list"], [words.Say("plans.list.title", ("plan", plan)), words.Say("plans.list.unit", ("count", lines.Lines.Length), ("at", at))],
        [.. Columns.Select(column => (words["plans.list." + column.Key], column.Width))],
        lines.Lines.Select(line => Columns.Select(column => column.Value(line))));
}
