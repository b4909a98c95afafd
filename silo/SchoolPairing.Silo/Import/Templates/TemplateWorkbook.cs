using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Templates;

/// <summary>Looks of a row.</summary>
internal enum TemplateStyle : uint
{
    Guide = 0,
    Header = 1,
    Example = 2,
    Title = 3,
    /// <summary>Cells to be filled in: format "text".</summary>
    Entry = 4,
}

/// <summary>One row of the template.</summary>
internal sealed record TemplateRow(string[] Cells, TemplateStyle Style);

/// <summary>Writes the few things that a template needs of a workbook.</summary>
internal sealed class TemplateWorkbook : IDisposable
{
    private const double NarrowWidth = 12, WideWidth = 60;

    private readonly MemoryStream content = new();
    private readonly SpreadsheetDocument document;
    private readonly Sheets sheets;

    internal TemplateWorkbook()
    {
        document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new(sheets = new Sheets());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
    }

    internal void AddSheet(string name, IEnumerable<TemplateRow> rows)
    {
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        var (number, width) = (0u, 1);
        foreach (var row in rows)
        {
            data.Append(new Row([.. row.Cells.Select((text, column) => Cell(text, column, number + 1, row.Style))]) { RowIndex = ++number });
            width = Math.Max(width, row.Cells.Length);
        }
        part.Worksheet = new(FirstRowFrozen(), Widths(width), data);
        sheets.Append(new Sheet { Id = document.WorkbookPart.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    /// <summary>The finished file; nothing can be added afterwards.</summary>
    internal byte[] Save()
    {
        document.Dispose();
        return content.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        content.Dispose();
    }

    private static Cell Cell(string text, int column, uint row, TemplateStyle style) => new(new InlineString(new Text(text)))
    {
        CellReference = SheetColumn.Letters(column) + row,
        DataType = CellValues.InlineString,
        StyleIndex = (uint)style,
    };

    private static SheetViews FirstRowFrozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    // Wide tables are forms to fill in; narrow ones are to be read.
    private static Columns Widths(int width) => new(Enumerable.Range(1, width).Select(column => new Column
    {
        Min = (uint)column,
        Max = (uint)column,
        Width = width <= 4 && column > 2 ? WideWidth : NarrowWidth * (width <= 4 ? 2 : 1.5),
        CustomWidth = true,
        Style = width <= 4 ? (uint)TemplateStyle.Guide : (uint)TemplateStyle.Entry,
    }));

    private static Stylesheet Styles() => new(
        new Fonts(
            new Font(),
            new Font(new Bold()),
            new Font(new Italic(), new Color { Rgb = "FF8A6D00" }),
            new Font(new Bold(), new FontSize { Val = 14 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFD9EEEA"),
            Solid("FFFFF4D6")),
        new Borders(new Border()),
        new CellFormats(
            Format(font: 0, fill: 0, text: false),
            Format(font: 1, fill: 2, text: true),
            Format(font: 2, fill: 3, text: true),
            Format(font: 3, fill: 0, text: false),
            Format(font: 0, fill: 0, text: true)));

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill, bool text)
    {
        const uint AsText = 49;
        return new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            FillId = fill,
            NumberFormatId = text ? AsText : 0,
            ApplyAlignment = true,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
        };
    }
}
