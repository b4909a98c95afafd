using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SchoolPairing.Cli.Files;

/// <summary>How the columns of a sheet look.</summary>
/// <param name="Widths">Width of each column.</param>
/// <param name="Numbers">Columns of whole numbers, from 0.</param>
/// <param name="Decimals">Columns with one decimal.</param>
internal sealed record XlsxLayout(double[] Widths, int[] Numbers, int[] Decimals);

/// <summary>
/// Makes a plain workbook of the library presentable (fonts, widths, frozen and repeated headers, landscape on A4) and its
/// bytes the same every time: the library writes the time and ids by chance, which would change the checksum.
/// </summary>
internal static partial class XlsxDress
{
    private const int Title = 1, Sums = 2, Header = 3, Text = 4, Number = 5, Decimal = 6;
    private const double LineHeight = 15;
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] On(byte[] plain, int headerRows, int rows, XlsxLayout layout)
    {
        using var source = new ZipArchive(new MemoryStream(plain));
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ids = new Dictionary<string, string>();
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                Put(zip, entry.FullName, Dressed(entry, ids, headerRows, rows, layout));
        }
        return target.ToArray();
    }

    private static string Dressed(ZipArchiveEntry entry, Dictionary<string, string> ids, int headerRows, int rows, XlsxLayout layout)
    {
        using var reader = new StreamReader(entry.Open());
        var text = reader.ReadToEnd();
        return entry.FullName switch
        {
            "xl/styles.xml" => Styles(),
            "xl/worksheets/sheet1.xml" => Sheet(XDocument.Parse(text), headerRows, rows, layout),
            "xl/workbook.xml" => SteadyIds(Workbook(XDocument.Parse(text), headerRows), ids),
            _ => SteadyIds(text, ids),
        };
    }

    private static string Workbook(XDocument book, int headerRows)
    {
        var sheets = book.Root!.Element(S + "sheets")!;
        var name = (string)sheets.Elements().First().Attribute("name")!;
        sheets.AddAfterSelf(new XElement(S + "definedNames", new XElement(S + "definedName",
            new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", 0), $"'{name}'!${headerRows}:${headerRows}")));
        return Whole(book);
    }

    private static string Sheet(XDocument sheet, int headerRows, int rows, XlsxLayout layout)
    {
        var root = sheet.Root!;
        var last = (char)('A' + layout.Widths.Length - 1);
        foreach (var row in root.Descendants(S + "row"))
        {
            row.SetAttributeValue("ht", HeightOf(row, headerRows, layout));
            row.SetAttributeValue("customHeight", 1);
            foreach (var (cell, column) in row.Elements(S + "c").Select((cell, column) => (cell, column)))
                cell.SetAttributeValue("s", StyleOf((int)row.Attribute("r")!, column, headerRows, layout));
        }
        root.Element(S + "autoFilter")?.Remove();
        root.Element(S + "drawing")?.Remove();
        root.AddFirst(new XElement(S + "sheetPr", new XElement(S + "pageSetUpPr", new XAttribute("fitToPage", 1))));
        root.Element(S + "sheetViews")!.ReplaceWith(new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("tabSelected", 1), new XAttribute("workbookViewId", 0),
            new XElement(S + "pane", new XAttribute("ySplit", headerRows), new XAttribute("topLeftCell", $"A{headerRows + 1}"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))));
        root.Element(S + "sheetData")!.AddBeforeSelf(new XElement(S + "cols", layout.Widths.Select((width, index) =>
            new XElement(S + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))));
        root.Element(S + "sheetData")!.AddAfterSelf(
            new XElement(S + "autoFilter", new XAttribute("ref", $"A{headerRows}:{last}{rows}")),
            new XElement(S + "mergeCells", Enumerable.Range(1, headerRows - 1).Select(row => new XElement(S + "mergeCell", new XAttribute("ref", $"A{row}:{last}{row}")))),
            new XElement(S + "pageMargins", new XAttribute("left", 0.5), new XAttribute("right", 0.5), new XAttribute("top", 0.6), new XAttribute("bottom", 0.6), new XAttribute("header", 0.3), new XAttribute("footer", 0.3)),
            new XElement(S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0)),
            new XElement(S + "headerFooter", new XElement(S + "oddFooter", "&C&P / &N")));
        return Whole(sheet);
    }

    // Not every office program works out the height of wrapped text when it opens a file; text would run over its neighbours.
    private static double HeightOf(XElement row, int headerRows, XlsxLayout layout) => (int)row.Attribute("r")! switch
    {
        1 => 30,
        2 => 18,
        var number when number == headerRows => 2 * LineHeight + 4,
        _ => row.Elements(S + "c").Select((cell, column) => Lines(cell.Value, layout.Widths[column])).Max() * LineHeight + 3,
    };

    // A Chinese character takes two places of the width; a line keeps one free.
    private static int Lines(string text, double width) => (int)Math.Ceiling(Math.Max(1, text.Sum(letter => letter > 0xFF ? 2 : 1)) / (width - 1));

    private static int StyleOf(int row, int column, int headerRows, XlsxLayout layout) => row == headerRows ? Header : row switch
    {
        1 => Title,
        2 => Sums,
        _ => layout.Numbers.Contains(column) ? Number : layout.Decimals.Contains(column) ? Decimal : Text,
    };

    private static string SteadyIds(string text, Dictionary<string, string> ids) => ChanceId().Replace(text, found =>
        ids.TryGetValue(found.Value, out var steady) ? steady : ids[found.Value] = $"R{ids.Count + 1}");

    [GeneratedRegex(@"\bR[0-9a-f]{16,32}\b")]
    private static partial Regex ChanceId();

    private static string Styles()
    {
        using var stream = typeof(XlsxDress).Assembly.GetManifestResourceStream("SchoolPairing.Cli.Files.sheet-styles.xml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Whole(XDocument document) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + document.Root!.ToString(SaveOptions.DisableFormatting);

    private static void Put(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = ZipEpoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
