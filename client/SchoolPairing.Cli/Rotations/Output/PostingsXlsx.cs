using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Rotations.Report;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>postings.xlsx: the list that an official hands in, by host county and host. Row 1 the title, row 2 the sums, row 3 the headers.</summary>
internal static class PostingsXlsx
{
    public const string Name = "postings.xlsx";

    private const int HeaderRows = 3;
    private static readonly XlsxLayout Layout = new([6, 12, 13, 30, 30, 12, 10, 9, 10, 12, 12, 10, 9, 14, 13, 7, 10], [0, 7, 11, 15, 16], []);
    private static readonly string[] Headers =
        ["number", "name", "teacher", "home", "host", "host-county", "form", "lessons", "subject", "from", "until", "minutes", "backbone", "first-term", "host-code", "terms", "points"];

    public static byte[] Bytes(RotationView view, string language)
    {
        var words = new RotationWords(language);
        var rows = new List<Dictionary<string, object>> { Line(words.Say("xlsx.title")), Line(Sums(view, words)), Row(Headers.Select(header => (object)words.Say("xlsx." + header))) };
        var number = 0;
        foreach (var posting in view.Proposal.Postings.OrderBy(posting => view.School(posting.Host).County).ThenBy(posting => posting.Host).ThenBy(posting => posting.Teacher).ThenBy(posting => posting.FirstTerm))
            rows.Add(Row(Cells(view, words, posting, ++number)));
        using var stream = new MemoryStream();
        stream.SaveAs(rows, printHeader: false, sheetName: words.Say("xlsx.sheet"));
        return XlsxDress.On(stream.ToArray(), HeaderRows, rows.Count, Layout);
    }

    /// <summary>The postings of a workbook in its order, or null where it is not such a workbook.</summary>
    public static ImmutableArray<PostingLine>? Read(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var rows = ImmutableArray.CreateBuilder<PostingLine>();
            foreach (IDictionary<string, object?> row in stream.Query().Skip(HeaderRows))
                rows.Add(new PostingLine(Text(row["C"]), Text(row["O"]), Text(row["N"]), int.Parse(Text(row["P"]), CultureInfo.InvariantCulture), long.Parse(Text(row["Q"]), CultureInfo.InvariantCulture)));
            return rows.ToImmutable();
        }
        catch (Exception wrong) when (IsBroken(wrong))
        {
            return null;
        }
    }

    /// <summary>Whether two workbooks say the same in every cell; one that cannot be read says nothing.</summary>
    public static bool SameCells(byte[] one, byte[] other)
    {
        try
        {
            return Cells(one).SequenceEqual(Cells(other), StringComparer.Ordinal);
        }
        catch (Exception wrong) when (IsBroken(wrong))
        {
            return false;
        }
    }

    private static List<string> Cells(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return [.. stream.Query().Cast<IDictionary<string, object?>>().SelectMany(row => row.Select(cell => cell.Key + "=" + Text(cell.Value)).Append(""))];
    }

    private static bool IsBroken(Exception wrong) => wrong is FormatException or OverflowException or InvalidDataException or KeyNotFoundException or System.Xml.XmlException
        or NotSupportedException or InvalidOperationException or NullReferenceException;

    private static string Sums(RotationView view, RotationWords words) => words.Say("xlsx.sums",
        ("date", view.Inputs.Policy.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("postings", view.Proposal.Postings.Length),
        ("hash", view.Proposal.InputsHash[..Math.Min(12, view.Proposal.InputsHash.Length)]), ("made", view.Made ? words.Say("made.short") : ""));

    private static IEnumerable<object> Cells(RotationView view, RotationWords words, Posting posting, int number)
    {
        var (post, (from, until), host) = (view.Post(posting.Post), view.Days(posting), view.School(posting.Host));
        yield return number;
        yield return SpreadsheetText.Safe(view.Name(posting.Teacher));
        yield return posting.Teacher.Value;
        yield return SpreadsheetText.Safe(view.School(posting.Home).Name);
        yield return SpreadsheetText.Safe(host.Name);
        yield return SpreadsheetText.Safe(host.CountyName);
        yield return words.Form(view, posting.Form);
        yield return post.WeeklyLessons;
        yield return words.Subject(post.Subject);
        yield return RotationWords.Day(from);
        yield return RotationWords.Day(until);
        yield return posting.OneWayMinutes;
        yield return posting.Backbone ? words.Say("yes") : "";
        yield return posting.FirstTerm.Value;
        yield return posting.Host.Value;
        yield return posting.Terms;
        yield return posting.Points;
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
