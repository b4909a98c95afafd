using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Goes once through the XML of a worksheet: are there more cells than allowed, and which of them hold an error or no value?</summary>
internal static class SheetCheck
{
    private const int SpreadsheetRows = 1_048_576;

    internal static void Inspect(string file, string sheet, ZipArchiveEntry part, ReadLimits limits, CellFaults faults)
    {
        using var stream = part.Open();
        using var xml = PackageCheck.Xml(stream);
        var (row, column, cells) = (0, 0, 0);
        var (formula, value, error) = (false, false, false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        (row, column) = (Number(xml.GetAttribute("r")) ?? row + 1, 0);
                        if (row > SpreadsheetRows) throw new FileFault(FileFault.TooLarge(file, "rows", row, SpreadsheetRows));
                        break;
                    case "c":
                        column = Column(xml.GetAttribute("r")) ?? column + 1;
                        if (column > limits.MaxColumns) throw new FileFault(FileFault.TooLarge(file, "columns", column, limits.MaxColumns));
                        if (++cells > limits.MaxCells) throw new FileFault(FileFault.TooLarge(file, "cells", cells, limits.MaxCells));
                        (formula, value, error) = (false, false, xml.GetAttribute("t") == "e");
                        break;
                    case "f": formula = true; break;
                    case "v": value = !xml.IsEmptyElement; break;
                }
            }
            else if (xml.NodeType == XmlNodeType.Text && error && value)
                faults.AddError(sheet, row, column, xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c" && formula && !value)
                faults.AddFormulaWithoutValue(sheet, row, column);
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // "AB12" is column 28.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = Math.Min(column * 26 + (letter - 'A' + 1), 1_000_000);
        }
        return column == 0 ? null : column;
    }
}
