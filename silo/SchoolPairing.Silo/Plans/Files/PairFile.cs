using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Reads a file whose rows name schools. One bad row refuses the file: half a list of scores or locks would be another list.</summary>
/// <param name="file">The file.</param>
/// <param name="known">Schools of the register.</param>
internal sealed class PairFile(ImportFile file, IReadOnlySet<SchoolId> known)
{
    private const int HeaderSearchRows = 20;

    private readonly Dictionary<(string, SchoolId?, SchoolId), int> firstRows = [];

    internal RowFaults Faults { get; } = new(file.Name);

    /// <summary>Reads every row; a row that gives null has reported a fault.</summary>
    internal Answer<PlanRows<T>> Read<T>(
        IReadOnlyList<ImportColumn> columns, Func<PairRow, T?> read, Comparison<T> order, bool mayBeEmpty = true) where T : struct =>
        ReadAll<T>(columns, row => read(row) is { } item ? [item] : [], order, mayBeEmpty);

    /// <inheritdoc cref="Read{T}"/>
    internal Answer<PlanRows<T>> ReadRecords<T>(IReadOnlyList<ImportColumn> columns, Func<PairRow, T?> read, Comparison<T> order) where T : class =>
        ReadAll<T>(columns, row => read(row) is { } item ? [item] : [], order, mayBeEmpty: true);

    private Answer<PlanRows<T>> ReadAll<T>(
        IReadOnlyList<ImportColumn> columns, Func<PairRow, T[]> read, Comparison<T> order, bool mayBeEmpty)
    {
        var tables = TableFile.Open(file, ReadLimits.Pairs);
        if (!tables.Accepted) return Answer<PlanRows<T>>.Refuse(tables.Refusals);
        var search = HeaderSearch.Find(file.Name, tables.Value, columns, HeaderSearchRows);
        if (!search.Accepted) return Answer<PlanRows<T>>.Refuse(search.Refusals);

        var header = search.Value;
        var places = header.Columns.ToDictionary(found => found.Column.Field.Name, found => (found.Index, found.Header), StringComparer.Ordinal);
        List<T> rows = [];
        foreach (var raw in header.Sheet.Rows)
            if (raw.Number > header.Row.Number && !raw.IsEmpty)
                foreach (var item in read(new(raw, places)))
                    rows.Add(item);
        if (Faults.Any) return Answer<PlanRows<T>>.Refuse(Faults.All);
        if (rows.Count == 0 && !mayBeEmpty)
            return Answer<PlanRows<T>>.Refuse(Refusal.Of(RefusalCode.NoUsableRows, ("file", file.Name), ("rows", "0")));
        rows.Sort(order);
        return Answer<PlanRows<T>>.Of(new([.. rows]));
    }

    /// <summary>Helper and receiver of a row, each pair once and never a school with itself.</summary>
    internal (SchoolId Helper, SchoolId Receiver)? Pair(PairRow row, string kind = "")
    {
        // Both are looked at, so that both faults of a row are told at once.
        var (first, second) = (School(row, PairColumns.Helper), School(row, PairColumns.Receiver));
        if (first is not { } helper || second is not { } receiver) return null;
        if (helper == receiver)
        {
            Faults.Invalid(row.Number, row.Header(PairColumns.Receiver), receiver.Value, "two-schools");
            return null;
        }
        return IsFirst(row, kind, helper, receiver) ? (helper, receiver) : null;
    }

    /// <summary>Helper and receiver with a whole number within limits.</summary>
    internal T? Numbered<T>(PairRow row, ImportColumn column, (long Minimum, long Maximum) limits, Func<SchoolId, SchoolId, long, T> make)
        where T : struct
    {
        var (number, pair) = (Whole(row, column, limits.Minimum, limits.Maximum), Pair(row));
        return number is { } value && pair is { } schools ? make(schools.Helper, schools.Receiver, value) : null;
    }

    /// <summary>A registered school.</summary>
    internal SchoolId? School(PairRow row, ImportColumn column)
    {
        if (Value(row, column, "school") is not { } text) return null;
        var school = SchoolId.Of(SchoolCode.Normal(text));
        if (known.Contains(school)) return school;
        Faults.UnknownSchool(row.Number, text);
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    internal long? Whole(PairRow row, ImportColumn column, long minimum, long maximum)
    {
        var value = Value(row, column, "whole-between", Limits(minimum, maximum));
        if (value is null) return null;
        if (long.TryParse(HeaderText.Normal(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum) return number;
        Faults.Invalid(row.Number, row.Header(column), value, "whole-between", Limits(minimum, maximum));
        return null;
    }

    /// <summary>False, with a fault, where an earlier row says the same.</summary>
    internal bool IsFirst(PairRow row, string kind, SchoolId? helper, SchoolId receiver)
    {
        if (firstRows.TryAdd((kind, helper, receiver), row.Number)) return true;
        Faults.Invalid(row.Number, row.Header(PairColumns.Receiver), receiver.Value, "pair-once",
            ("first", RowFaults.Number(firstRows[(kind, helper, receiver)])));
        return false;
    }

    private string? Value(PairRow row, ImportColumn column, string expected, params (string, string)[] details)
    {
        var cell = row[column];
        var plain = cell.Kind is CellKind.Empty or CellKind.Text or CellKind.Number && HeaderText.IsWellFormed(cell.Text);
        if (plain && !string.IsNullOrWhiteSpace(cell.Text)) return cell.Text.Trim();
        Faults.Invalid(row.Number, row.Header(column), cell.Text, plain ? expected : "a-value", details);
        return null;
    }

    private static (string, string)[] Limits(long minimum, long maximum) =>
        [("minimum", RowFaults.Number(minimum)), ("maximum", RowFaults.Number(maximum))];
}

/// <summary>One row of an additional file.</summary>
/// <param name="raw">Its cells.</param>
/// <param name="places">Where each column is.</param>
internal readonly struct PairRow(RawRow raw, Dictionary<string, (int Index, string Header)> places)
{
    internal int Number => raw.Number;

    internal RawCell this[ImportColumn column] => places.TryGetValue(column.Field.Name, out var place) ? raw[place.Index] : RawCell.Empty;

    internal string Header(ImportColumn column) => places.TryGetValue(column.Field.Name, out var place) ? place.Header : column.Header;

    internal bool HasColumn(ImportColumn column) => places.ContainsKey(column.Field.Name);

    internal bool IsBlank(ImportColumn column) =>
        this[column].Kind == CellKind.Empty || (this[column].Kind == CellKind.Text && string.IsNullOrWhiteSpace(this[column].Text));
}
