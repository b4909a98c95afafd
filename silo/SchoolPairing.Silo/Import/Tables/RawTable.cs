using System.Collections.Immutable;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>What a cell holds, before anybody decides what it means.</summary>
internal enum CellKind
{
    Empty = 0,
    Text,
    Number,
    Date,
    Error,
    /// <summary>A formula that was saved without its value.</summary>
    FormulaWithoutValue,
}

/// <summary>One cell. The text is what a person would type to get it.</summary>
internal readonly record struct RawCell(CellKind Kind, string Text, double Number = 0)
{
    internal static RawCell Empty => new(CellKind.Empty, "");

    internal static RawCell OfText(string text) => text.Length == 0 ? Empty : new(CellKind.Text, text);
}

/// <summary>One row with its number as a spreadsheet counts it, from 1.</summary>
internal sealed record RawRow(int Number, RawCell[] Cells)
{
    internal RawCell this[int column] => column < Cells.Length ? Cells[column] : RawCell.Empty;

    internal bool IsEmpty => Array.TrueForAll(Cells, cell => cell.Kind == CellKind.Empty || (cell.Kind == CellKind.Text && string.IsNullOrWhiteSpace(cell.Text)));
}

/// <summary>One sheet; a text file is one sheet without a name.</summary>
internal sealed record RawSheet(string? Name, IReadOnlyList<RawRow> Rows);

/// <summary>How a comma inside a number is meant by the file's own kind.</summary>
internal enum CommaHabit
{
    /// <summary>1,234 is a thousand and more: workbooks and comma-separated files.</summary>
    Groups = 1,
    /// <summary>1,234 is one and a bit: files that use semicolons because commas are taken.</summary>
    Decimals = 2,
    /// <summary>Nothing in the format says so.</summary>
    Unknown = 3,
}

/// <summary>A file as rows of cells.</summary>
internal sealed record RawTable(string Format, CommaHabit Comma, ImmutableArray<RawSheet> Sheets);
