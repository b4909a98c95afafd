using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching.Report;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Matching.Output;

/// <summary>pairs.xlsx: the list that an official hands in. Row 1 the title, row 2 the sums, row 3 the headers.</summary>
internal static class PairsXlsx
{
    public const string Name = "pairs.xlsx";

    private const int HeaderRows = 3;
    private static readonly XlsxLayout Layout = new([6, 30, 13, 11, 13, 30, 13, 16, 9, 10, 9, 60, 9], [0, 9, 10], [8]);
    private static readonly string[] Headers =
        ["number", "receiver", "receiver-code", "receiver-county", "receiver-township", "helper", "helper-code", "helper-unit", "km", "meters", "points", "reasons", "locked"];

    public static byte[] Bytes(ProposalView view, string language)
    {
        var words = new ReportWords(language);
        var rows = new List<Dictionary<string, object>> { Line(words.Say("xlsx.title")), Line(Sums(view, words)), Row(Headers.Select(header => (object)words.Say("xlsx." + header))) };
        var number = 0;
        foreach (var pair in view.Proposal.Pairs.OrderBy(pair => view.School(pair.Receiver).County).ThenBy(pair => pair.Receiver).ThenBy(pair => pair.Helper))
            rows.Add(Row(Cells(view, words, pair, ++number)));
        using var stream = new MemoryStream();
        stream.SaveAs(rows, printHeader: false, sheetName: words.Say("xlsx.sheet"));
        return XlsxDress.On(stream.ToArray(), HeaderRows, rows.Count, Layout);
    }

    /// <summary>The pairs of a workbook in its order, or null where it is not such a workbook.</summary>
    public static ImmutableArray<PairRow>? Read(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var rows = ImmutableArray.CreateBuilder<PairRow>();
            foreach (IDictionary<string, object?> row in stream.Query().Skip(HeaderRows))
                rows.Add(new PairRow(new SchoolId(Text(row["G"])), new SchoolId(Text(row["C"])),
                    int.Parse(Text(row["J"]), CultureInfo.InvariantCulture), long.Parse(Text(row["K"]), CultureInfo.InvariantCulture)));
            return rows.ToImmutable();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or InvalidDataException or KeyNotFoundException or System.Xml.XmlException or NotSupportedException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    private static string Sums(ProposalView view, ReportWords words) => words.Say("xlsx.sums",
        ("date", view.Proposal.Inputs.Policy.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("pairs", view.Proposal.Totals.Pairs), ("hash", view.Proposal.InputsHash[..Math.Min(12, view.Proposal.InputsHash.Length)]),
        ("made", view.Made ? words.Say("made.short") : "")) + Model(view, words);

    private static string Model(ProposalView view, ReportWords words) => ModelName.Of(view.Proposal) is not { } model ? ""
        : words.Say("xlsx.model", ("model", model.Id), ("hash", model.ShortHash)) + " " + HeadText.Stage(model.Stage, words.Language);

    private static IEnumerable<object> Cells(ProposalView view, ReportWords words, ProposedPair pair, int number)
    {
        var (helper, receiver) = (view.School(pair.Helper), view.School(pair.Receiver));
        yield return number;
        yield return SpreadsheetText.Safe(receiver.Name);
        yield return pair.Receiver.Value;
        yield return SpreadsheetText.Safe(receiver.CountyName);
        yield return SpreadsheetText.Safe(receiver.Township);
        yield return SpreadsheetText.Safe(helper.Name);
        yield return pair.Helper.Value;
        yield return SpreadsheetText.Safe(helper.UnitName);
        yield return Math.Round(pair.DistanceMeters / 1000.0, 1, MidpointRounding.AwayFromZero);
        yield return pair.DistanceMeters;
        yield return pair.Points;
        yield return string.Concat(ReasonWords.Strongest(pair, words, 3, view.Proposal.Inputs.Model?.Stage ?? default));
        yield return pair.Locked ? words.Say("yes") : "";
    }

    private static Dictionary<string, object> Line(string text) => Row([text]);

    private static Dictionary<string, object> Row(IEnumerable<object> cells)
    {
        var all = cells.ToList();
        // MiniExcel takes the columns of the first row for all: every row has all of them.
        while (all.Count < Headers.Length) all.Add("");
        return all.Select((cell, index) => (cell, index)).ToDictionary(entry => ((char)('A' + entry.index)).ToString(), entry => entry.cell);
    }

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
