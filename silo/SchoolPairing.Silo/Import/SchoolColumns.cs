using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import;

/// <summary>Which column of a file is read as what: shown before an import, so that a person can say what a header means.</summary>
public static class SchoolColumns
{
    private const int MostSamples = 3, LongestSample = 40;

    /// <summary>The columns of a file; a file that is no table is refused, one that lacks required columns is not.</summary>
    /// <param name="file">The file with the choices made so far.</param>
    /// <param name="profile">How its columns map to fields.</param>
    public static Answer<ImportColumns> Read(ImportFile file, ImportProfile profile)
    {
        var tables = TableFile.Open(file, ReadLimits.Schools);
        if (!tables.Accepted) return Answer<ImportColumns>.Refuse(tables.Refusals);
        if (HeaderSearch.Likeliest(tables.Value, profile.Columns, profile.HeaderSearchRows, file.Choices) is not { } header)
            return Answer<ImportColumns>.Refuse(FileFault.Unreadable(file.Name, "empty"));
        var data = header.Sheet.Rows.Where(row => row.Number > header.Row.Number && !row.IsEmpty).ToList();
        // One column may fill several fields; it is named by the first of them.
        var read = header.Columns.GroupBy(found => found.Index).ToDictionary(found => found.Key, found => found.First().Column.Header);
        return Answer<ImportColumns>.Of(new(
            header.Row.Number,
            [
                .. Enumerable.Range(0, header.Row.Cells.Length).Where(index => header.Row[index].Kind != CellKind.Empty)
                    .Select(index => new FileColumn(SheetColumn.Letters(index), header.Row[index].Text.Trim(), read.GetValueOrDefault(index), Samples(data, index))),
            ],
            [.. profile.Columns.Select(column => new ProfileColumn(column.Header, column.Presence != ColumnPresence.Optional))]));
    }

    private static ImmutableArray<string> Samples(List<RawRow> rows, int index) =>
        [.. rows.Select(row => row[index].Text.Trim()).Where(text => text.Length > 0).Take(MostSamples).Select(text => text.Length <= LongestSample ? text : text[..LongestSample] + "…")];
}
