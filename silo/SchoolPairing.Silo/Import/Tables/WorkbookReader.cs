using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Reads XLSX and XLS workbooks; formulas give the value that was saved with them.</summary>
internal static class WorkbookReader
{
    // Workbooks of Chinese Excel before 2007 name code page 936, which .NET knows only when asked.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static RawTable Read(ImportFile file, string format, ReadLimits limits, CellFaults faults)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.Content, writable: false));
            if (reader.ResultsCount > limits.MaxSheets)
                throw new FileFault(FileFault.TooLarge(file.Name, "sheets", reader.ResultsCount, limits.MaxSheets));
            if (format == "XLS") faults = OldWorkbookErrors.Find(file.Content);
            var sheets = ImmutableArray.CreateBuilder<RawSheet>();
            var (filled, cells) = (0, 0);
            do sheets.Add(new(reader.Name, Rows(file.Name, reader, limits, faults, ref filled, ref cells)));
            while (reader.NextResult());
            return new(format, CommaHabit.Groups, sheets.ToImmutable());
        }
        catch (InvalidPasswordException)
        {
            throw new FileFault(FileFault.Unreadable(file.Name, "password"));
        }
        // The reader meets files that anybody may have made; whatever it trips over, the file is the cause.
        catch (Exception fault) when (fault is not (FileFault or OutOfMemoryException))
        {
            throw new FileFault(FileFault.Unreadable(file.Name, "damaged"));
        }
    }

    private static List<RawRow> Rows(string file, IExcelDataReader reader, ReadLimits limits, CellFaults faults, ref int filled, ref int cells)
    {
        List<RawRow> rows = [];
        for (var number = 1; reader.Read(); number++)
        {
            if (reader.FieldCount > limits.MaxColumns)
                throw new FileFault(FileFault.TooLarge(file, "columns", reader.FieldCount, limits.MaxColumns));
            var row = new RawRow(number, Cells(reader, number, faults));
            if (row.IsEmpty) continue;
            rows.Add(row);
            if (++filled > limits.MaxRows) throw new FileFault(FileFault.TooLarge(file, "rows", filled, limits.MaxRows));
            cells += row.Cells.Length;
            if (cells > limits.MaxCells) throw new FileFault(FileFault.TooLarge(file, "cells", cells, limits.MaxCells));
        }
        return rows;
    }

    private static RawCell[] Cells(IExcelDataReader reader, int row, CellFaults faults)
    {
        var cells = new RawCell[reader.FieldCount];
        var used = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = faults.Find(reader.Name, row, i + 1) ?? Cell(reader, i);
            if (cells[i].Kind != CellKind.Empty) used = i + 1;
        }
        return cells[..used];
    }

    private static RawCell Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => RawCell.Empty,
        string text => RawCell.OfText(text),
        bool truth => RawCell.OfText(truth ? "TRUE" : "FALSE"),
        DateTime date => new(CellKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeSpan time => new(CellKind.Date, time.ToString("c", CultureInfo.InvariantCulture)),
        int number => new(CellKind.Number, number.ToString(CultureInfo.InvariantCulture), number),
        double number when reader.GetNumberFormatString(column)?.Contains('%') == true => RawCell.OfText(Plain(number * 100) + "%"),
        double number => new(CellKind.Number, Plain(number), number),
        var other => RawCell.OfText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    // A code that Excel keeps as a number is exact up to 15 digits, however the cell shows it.
    private static string Plain(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
