using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import;

/// <summary>Reads a school file by a profile. A file that is no table is refused; a row that is no school is quarantined and counted.</summary>
public static class SchoolFileReader
{
    /// <summary>Reads everything or says why not. Pure: the same bytes give the same answer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">How its columns map to fields.</param>
    public static Answer<SchoolFileReading> Read(ImportFile file, ImportProfile profile)
    {
        var tables = TableFile.Open(file, ReadLimits.Schools);
        if (!tables.Accepted) return Answer<SchoolFileReading>.Refuse(tables.Refusals);
        var search = HeaderSearch.Find(file.Name, tables.Value, profile.Columns, profile.HeaderSearchRows, file.Choices);
        return search.Accepted
            ? Read(file, profile, search.Value)
            : Answer<SchoolFileReading>.Refuse(search.Refusals);
    }

    private static Answer<SchoolFileReading> Read(ImportFile file, ImportProfile profile, FoundHeader header)
    {
        var data = header.Sheet.Rows.Where(row => row.Number > header.Row.Number && !row.IsEmpty).ToList();
        if (data.Count == 0)
            return Answer<SchoolFileReading>.Refuse(Refusal.Of(RefusalCode.NoUsableRows, ("file", file.Name), ("rows", "0")));

        var skipping = new RowSkipping(profile, header, new(FieldKind.Id, ""));
        var reader = new RowReader(profile, header, NumberText.Settle(header.Table.Comma, NumbersOf(header, data)));
        var rows = data.Where(row => !skipping.Skips(row)).Select(reader.Read).ToList();
        var schools = new SchoolAssembly(profile, header).Assemble(rows);

        var found = data[^1].Number - header.Row.Number;
        var quarantined = rows.Count(row => !row.Usable);
        return Answer<SchoolFileReading>.Of(new(schools, new(
            file.Name, profile.Id, header.Table.Format, header.Row.Number, Ignored(header, data),
            Rows: found, Used: rows.Count - quarantined, Quarantined: quarantined, Skipped: found - rows.Count, Schools: schools.Length,
            Problems: [.. rows.SelectMany(row => row.Problems)], Changes: [], Unchanged: 0)
        {
            UnknownValues = rows.Sum(row => row.MarkedUnknown),
        }));
    }

    private static IEnumerable<string> NumbersOf(FoundHeader header, List<RawRow> rows)
    {
        var columns = header.Columns.Where(found => found.Column.Number is not null).Select(found => found.Index).Distinct().ToArray();
        return rows.SelectMany(_ => columns, (row, column) => row[column])
            .Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text);
    }

    // A workbook may hold remarks beside the table, under no header at all: they are named by their letter.
    private static ImmutableArray<string> Ignored(FoundHeader header, List<RawRow> rows)
    {
        if (header.Sheet.Name is null) return header.Ignored;
        var width = rows.Max(row => row.Cells.Length);
        var nameless = Enumerable.Range(0, width)
            .Where(column => header.Row[column].Kind == CellKind.Empty && rows.Exists(row => row[column].Kind != CellKind.Empty))
            .Select(SheetColumn.Letters);
        return [.. header.Ignored, .. nameless];
    }
}
