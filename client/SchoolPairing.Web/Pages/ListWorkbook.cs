using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace SchoolPairing.Web.Pages;

/// <summary>A list as a workbook of one sheet: lines about the list, headings, one line an entry; the headings stay in sight.</summary>
internal static class ListWorkbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="about">Lines above the headings.</param>
    /// <param name="columns">Heading and width in characters of each column.</param>
    /// <param name="entries">Cells of each entry in the order of the columns: numbers as numbers, codes as text; words of people made safe before.</param>
    public static byte[] Of(string sheet, IEnumerable<string> about, ImmutableArray<(string Heading, double Width)> columns, IEnumerable<IEnumerable<object>> entries)
    {
        var lines = about.Select(line => Line(columns, [line])).Append(Line(columns, columns.Select(column => (object)column.Heading))).ToList();
        var heads = lines.Count;
        lines.AddRange(entries.Select(entry => Line(columns, entry)));
        using var stream = new MemoryStream();
        stream.SaveAs(lines, printHeader: false, sheetName: sheet, configuration: new OpenXmlConfiguration
        {
            AutoFilter = false, TableStyles = TableStyles.None, FreezeRowCount = heads,
            DynamicColumns = [.. columns.Select((column, place) => new DynamicExcelColumn(Letter(place)) { Index = place, Width = column.Width })],
        });
        return stream.ToArray();
    }

    /// <summary>A day as it stands in lists.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The writer takes the columns of the first line for all: every line has all of them.
    private static Dictionary<string, object> Line(ImmutableArray<(string, double)> columns, IEnumerable<object> cells)
    {
        object[] given = [.. cells];
        return Enumerable.Range(0, columns.Length).ToDictionary(Letter, place => place < given.Length ? given[place] : "");
    }

    private static string Letter(int place) => ((char)('A' + place)).ToString();
}
