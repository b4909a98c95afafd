using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>A column that was looked for and where it is.</summary>
/// <param name="Column">The profile's column.</param>
/// <param name="Index">Cell index in a row.</param>
/// <param name="Header">Header as the file has it.</param>
/// <param name="Factor">What numbers are multiplied with, by the unit in the header.</param>
internal sealed record FoundColumn(ImportColumn Column, int Index, string Header, decimal Factor);

/// <summary>The header row of a file.</summary>
/// <param name="Table">The file read with the right separator.</param>
/// <param name="Sheet">The sheet that holds the table.</param>
/// <param name="Row">The header row.</param>
/// <param name="Columns">Found columns, in the order of the file.</param>
/// <param name="Ignored">Headers that mean nothing to the profile.</param>
internal sealed record FoundHeader(
    RawTable Table, RawSheet Sheet, RawRow Row, ImmutableArray<FoundColumn> Columns, ImmutableArray<string> Ignored);

/// <summary>Looks for the one row that has all required headers and the most others, on every sheet.</summary>
internal static class HeaderSearch
{
    private const int ShownHeaders = 20;

    /// <param name="file">Its name, for refusals.</param>
    /// <param name="tables">The file as each separator reads it.</param>
    /// <param name="columns">What is looked for.</param>
    /// <param name="searchRows">Rows at the top of a sheet.</param>
    /// <param name="choices">What a person said that some headers mean.</param>
    internal static Answer<FoundHeader> Find(
        string file, IReadOnlyList<RawTable> tables, IReadOnlyList<ImportColumn> columns, int searchRows, ImmutableArray<HeaderChoice> choices = default)
    {
        var required = Required(columns);
        var candidates = Candidates(tables, columns, searchRows, choices);
        if (candidates.Count == 0) return Answer<FoundHeader>.Refuse(FileFault.Unreadable(file, "empty"));

        var complete = candidates.Where(candidate => IsComplete(candidate, required)).ToList();
        if (complete.Count == 0) return Answer<FoundHeader>.Refuse(NotFound(file, candidates, columns, required));

        // The first of equals: a header that is repeated further down is a repetition.
        var best = complete.MaxBy(candidate => candidate.Columns.Length)!;
        var otherSheets = complete.Where(other => other.Table == best.Table && other.Sheet != best.Sheet && HasRowsBelow(other)).ToList();
        if (otherSheets.Count > 0 && HasRowsBelow(best))
            return Answer<FoundHeader>.Refuse(FileFault.Unreadable(file, "two-tables", ("sheet", best.Sheet.Name ?? ""), ("other", otherSheets[0].Sheet.Name ?? "")));
        if (!HasRowsBelow(best) && otherSheets.Count > 0) best = otherSheets[0];
        return Twice(best) is { } twice
            ? Answer<FoundHeader>.Refuse(FileFault.Unreadable(file, "column-twice", ("column", twice)))
            : Answer<FoundHeader>.Of(best);
    }

    /// <summary>The row that looks most like the header, whether it has all required columns or not; null where the file has no rows.</summary>
    internal static FoundHeader? Likeliest(IReadOnlyList<RawTable> tables, IReadOnlyList<ImportColumn> columns, int searchRows, ImmutableArray<HeaderChoice> choices)
    {
        var required = Required(columns);
        return Candidates(tables, columns, searchRows, choices).MaxBy(candidate => (IsComplete(candidate, required), candidate.Columns.Length, Texts(candidate.Row)));
    }

    private static HashSet<ColumnField> Required(IReadOnlyList<ImportColumn> columns) =>
        columns.Where(column => column.Presence != ColumnPresence.Optional).Select(column => column.Field).ToHashSet();

    private static List<FoundHeader> Candidates(IReadOnlyList<RawTable> tables, IReadOnlyList<ImportColumn> columns, int searchRows, ImmutableArray<HeaderChoice> choices)
    {
        var wanted = columns.Select(column => new Wanted(column)).ToList();
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in choices.IsDefault ? [] : choices) chosen[HeaderText.Of(choice.Header).Full] = HeaderText.Of(choice.Column).Full;
        return [.. tables.SelectMany(table => table.Sheets.SelectMany(sheet => sheet.Rows.TakeWhile(row => row.Number <= searchRows)
            .Select(row => Match(table, sheet, row, wanted, chosen))))];
    }

    private static bool IsComplete(FoundHeader candidate, HashSet<ColumnField> required) => required.IsSubsetOf(candidate.Columns.Select(found => found.Column.Field));

    private static int Texts(RawRow row) => row.Cells.Count(cell => cell.Kind == CellKind.Text);

    private static bool HasRowsBelow(FoundHeader header) => header.Sheet.Rows.Any(row => row.Number > header.Row.Number && !row.IsEmpty);

    private static FoundHeader Match(RawTable table, RawSheet sheet, RawRow row, List<Wanted> columns, Dictionary<string, string> chosen)
    {
        var found = ImmutableArray.CreateBuilder<FoundColumn>();
        var texts = row.Cells.Select(cell => cell.Kind == CellKind.Text ? HeaderText.Of(cell.Text) : default).ToArray();
        foreach (var column in columns)
        {
            var ranked = Enumerable.Range(0, texts.Length)
                .Select(index => (index, rank: Rank(column, texts[index], chosen)))
                .Where(pair => pair.rank is not null).ToList();
            if (ranked.Count == 0) continue;
            var least = ranked.Min(pair => pair.rank!.Value);
            foreach (var (index, rank) in ranked)
                if (rank == least)
                    found.Add(new(column.Column, index, row.Cells[index].Text.Trim(), Factor(column.Column, texts[index])));
        }
        var known = found.Select(column => column.Index).ToHashSet();
        return new(table, sheet, row, [.. found.OrderBy(column => column.Index)],
            [.. row.Cells.Where((cell, index) => cell.Kind != CellKind.Empty && !known.Contains(index)).Select(cell => cell.Text.Trim())]);
    }

    /// <summary>-1 for what a person chose, 0 for the profile's own header, then its synonyms, then either without bracket; null where it is another column.</summary>
    private static int? Rank(Wanted column, HeaderText header, Dictionary<string, string> chosen)
    {
        if (string.IsNullOrEmpty(header.Full)) return null;
        if (column.Column.Number is { Units.IsEmpty: false } rule && UnitOf(rule, header) is null) return null;
        if (chosen.TryGetValue(header.Full, out var choice)) return choice == column.Own.Full ? -1 : null;
        if (column.Own.Full == header.Full) return 0;
        if (column.Synonyms.Exists(synonym => synonym.Full == header.Full)) return 1;
        if (column.Own.Base == header.Base) return 2;
        return column.Synonyms.Exists(synonym => synonym.Base == header.Base) ? 3 : null;
    }

    private static decimal Factor(ImportColumn column, HeaderText header) =>
        column.Number is { Units.IsEmpty: false } rule ? rule.Units[UnitOf(rule, header)!] : 1;

    private static string? UnitOf(NumberRule rule, HeaderText header) =>
        header.Bracket.Length == 0 ? rule.DefaultUnit : rule.Units.Keys.FirstOrDefault(unit => HeaderText.Normal(unit) == header.Bracket);

    private static string? Twice(FoundHeader header) =>
        header.Columns.GroupBy(found => found.Column.Field).FirstOrDefault(group => group.Count() > 1)?.First().Header;

    private static Refusal NotFound(string file, List<FoundHeader> candidates, IReadOnlyList<ImportColumn> columns, HashSet<ColumnField> required)
    {
        var nearest = candidates.MaxBy(candidate => (candidate.Columns.Length, Texts(candidate.Row)))!;
        var there = nearest.Columns.Select(found => found.Column.Field).ToHashSet();
        var missing = columns.Where(column => required.Contains(column.Field) && !there.Contains(column.Field)).Select(column => column.Header);
        var found = nearest.Row.Cells.Where(cell => cell.Kind != CellKind.Empty).Select(cell => Short(cell.Text)).ToList();
        var shown = string.Join(", ", found.Take(ShownHeaders)) + (found.Count > ShownHeaders ? ", …" : "");
        return Refusal.Of(RefusalCode.HeaderNotFound, ("file", file), ("missing", string.Join(", ", missing)), ("found", shown));
    }

    private static string Short(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    private sealed class Wanted(ImportColumn column)
    {
        internal ImportColumn Column { get; } = column;
        internal HeaderText Own { get; } = HeaderText.Of(column.Header);
        internal List<HeaderText> Synonyms { get; } = [.. column.Synonyms.Select(HeaderText.Of)];
    }
}
