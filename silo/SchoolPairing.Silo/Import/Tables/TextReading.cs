using System.Globalization;
using SchoolPairing.Contracts.Import;
using Sylvan.Data.Csv;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Reads CSV and other separated text.</summary>
internal static class TextReading
{
    // Stands in for the full-width comma, which the CSV reader does not accept as separator.
    private const char Stand = '\u001F';

    private static readonly (char Separator, CommaHabit Comma)[] Separators =
        [(',', CommaHabit.Groups), (';', CommaHabit.Decimals), ('\t', CommaHabit.Unknown), ('，', CommaHabit.Unknown)];

    /// <summary>One table for every separator that occurs near the top, the most used first; one table with one column where none does.</summary>
    internal static IReadOnlyList<RawTable> Read(ImportFile file, ReadLimits limits)
    {
        if (TextEncoding.Decode(file.Content) is not var (encoding, text))
            throw new FileFault(FileFault.Unreadable(file.Name, "encoding"));
        if (text.Contains('\0')) throw new FileFault(FileFault.Unreadable(file.Name, "binary"));
        if (string.IsNullOrWhiteSpace(text)) throw new FileFault(FileFault.Unreadable(file.Name, "empty"));

        var top = text.Length <= 100_000 ? text : text[..100_000];
        var likely = Separators.Select(kind => (kind.Separator, kind.Comma, Count: top.AsSpan().Count(kind.Separator)))
            .Where(kind => kind.Count > 0).OrderByDescending(kind => kind.Count).ToList();
        if (likely.Count == 0) likely.Add((',', CommaHabit.Unknown, 0));
        List<RawTable> tables = [];
        foreach (var (separator, comma, _) in likely)
        {
            try
            {
                tables.Add(new(encoding, comma, [new(null, Rows(file.Name, text, separator, limits))]));
            }
            // With the separator that is used most the fault is the file's; with another it only means "not this one".
            catch (FileFault) when (separator != likely[0].Separator)
            {
            }
        }
        return tables;
    }

    private static List<RawRow> Rows(string file, string text, char separator, ReadLimits limits)
    {
        // The reader keeps places for all cells of a row before it tells how many there are.
        if (MostOnALine(text, separator) is var most && most > limits.MaxSeparatorsOnALine)
            throw new FileFault(FileFault.TooLarge(file, "columns", most + 1, limits.MaxColumns));
        var standIn = separator == '，';
        if (standIn && text.Contains(Stand)) throw new FileFault(FileFault.Unreadable(file, "binary"));
        using var source = new StringReader(standIn ? text.Replace('，', Stand) : text);
        List<RawRow> rows = [];
        var (number, filled, cells) = (0, 0, 0);
        try
        {
            using var csv = CsvDataReader.Create(source, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = standIn ? Stand : separator,
                Culture = CultureInfo.InvariantCulture,
                MaxBufferSize = 64 * 1024 * 1024,
            });
            while (csv.Read())
            {
                number++;
                var row = new RawRow(number, Cells(file, csv, standIn, limits));
                if (!row.IsEmpty)
                {
                    filled++;
                    // As in a workbook: millions of blank lines cost nothing.
                    rows.Add(row);
                }
                cells += row.Cells.Length;
                if (filled > limits.MaxRows) throw new FileFault(FileFault.TooLarge(file, "rows", filled, limits.MaxRows));
                if (cells > limits.MaxCells || number > limits.MaxCells) throw new FileFault(FileFault.TooLarge(file, "cells", cells, limits.MaxCells));
            }
        }
        catch (CsvFormatException)
        {
            throw new FileFault(FileFault.Unreadable(file, "quote", ("row", (number + 1).ToString(CultureInfo.InvariantCulture))));
        }
        return rows;
    }

    private static int MostOnALine(string text, char separator)
    {
        var most = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) most = Math.Max(most, line.Count(separator));
        return most;
    }

    private static RawCell[] Cells(string file, CsvDataReader csv, bool standIn, ReadLimits limits)
    {
        var count = csv.RowFieldCount;
        if (count > limits.MaxColumns) throw new FileFault(FileFault.TooLarge(file, "columns", count, limits.MaxColumns));
        var cells = new RawCell[count];
        for (var i = 0; i < count; i++)
        {
            var text = csv.GetString(i);
            cells[i] = RawCell.OfText(standIn ? text.Replace(Stand, '，') : text);
        }
        return cells;
    }
}
