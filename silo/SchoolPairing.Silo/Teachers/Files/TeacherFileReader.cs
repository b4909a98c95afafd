using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Reads a file of teachers by a profile. A file that is no table is refused; a row that is no teacher is quarantined and counted.</summary>
internal static class TeacherFileReader
{
    /// <summary>Reads everything or says why not, by a profile with a section for teachers. Pure: the same bytes and register give the same answer; the order of rows does not matter.</summary>
    internal static Answer<TeacherReading> Read(ImportFile file, ImportProfile profile, KnownSchools schools)
    {
        var teachers = profile.Teachers ?? throw new ArgumentException($"The profile {profile.Id} has no section for teachers.", nameof(profile));
        var tables = TableFile.Open(file, ReadLimits.Schools);
        if (!tables.Accepted) return Answer<TeacherReading>.Refuse(tables.Refusals);
        var search = HeaderSearch.Find(file.Name, tables.Value, Columns(teachers), profile.HeaderSearchRows);
        return search.Accepted
            ? Read(file, profile, teachers, search.Value, schools)
            : Answer<TeacherReading>.Refuse(search.Refusals);
    }

    /// <summary>The columns as the header search knows them.</summary>
    internal static ImmutableArray<ImportColumn> Columns(TeacherProfile teachers) =>
    [
        .. teachers.Columns.Select(column => new ImportColumn
        {
            Field = new(FieldKind.Additional, column.Field),
            Header = column.Header,
            Synonyms = column.Synonyms,
            Presence = column.Presence,
            Number = column.Number,
            Explanation = column.Explanation,
            Example = column.Example,
        }),
    ];

    private static Answer<TeacherReading> Read(ImportFile file, ImportProfile profile, TeacherProfile teachers, FoundHeader header, KnownSchools schools)
    {
        var data = header.Sheet.Rows.Where(row => row.Number > header.Row.Number && !row.IsEmpty).ToList();
        if (data.Count == 0)
            return Answer<TeacherReading>.Refuse(Refusal.Of(RefusalCode.NoUsableRows, ("file", file.Name), ("rows", "0")));
        var skipping = new RowSkipping(profile, header, new(FieldKind.Additional, TeacherFields.Staff));
        var reader = new TeacherRowReader(profile, teachers, header, NumberText.Settle(header.Table.Comma, NumbersOf(header, data)), schools);
        var rows = data.Where(row => !skipping.Skips(row)).Select(reader.Read).ToList();
        var found = new TeacherAssembly(header).Assemble(rows);

        var count = data[^1].Number - header.Row.Number;
        return Answer<TeacherReading>.Of(new(
            found, TeacherAssembly.Reasons(rows), [.. rows.Where(row => !row.Usable && row.Staff is not null).Select(row => row.Staff!.Value)],
            new(file.Name, profile.Id, header.Table.Format, header.Row.Number, header.Ignored,
                Rows: count, Used: found.Length, Quarantined: rows.Count - found.Length, Skipped: count - rows.Count,
                Schools: found.Select(teacher => teacher.School).Distinct().Count(),
                Problems: [.. rows.SelectMany(row => row.Problems)], Changes: [], Unchanged: 0)
            {
                UnknownValues = rows.Sum(row => row.MarkedUnknown),
            }));
    }

    private static IEnumerable<string> NumbersOf(FoundHeader header, List<RawRow> rows)
    {
        var columns = header.Columns.Where(found => found.Column.Number is not null).Select(found => found.Index).Distinct().ToArray();
        return rows.SelectMany(_ => columns, (row, column) => row[column]).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text);
    }
}
