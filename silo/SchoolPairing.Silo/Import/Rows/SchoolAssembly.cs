using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>Puts rows together to schools: one row a part, several rows with one code a school of several parts.</summary>
internal sealed class SchoolAssembly(ImportProfile profile, FoundHeader header)
{
    private const int ShownRows = 10;

    internal ImmutableArray<School> Assemble(IReadOnlyList<SchoolRow> rows)
    {
        ReportDuplicates(rows);
        var schools = rows.Where(row => row.Usable)
            .GroupBy(row => row[FieldKind.Id]!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .Where(group => !ReportContradictions(group))
            .Select(Build);
        return [.. schools];
    }

    // Also rows that are unusable for another reason count: which of the two is the true one stays unknown.
    private void ReportDuplicates(IReadOnlyList<SchoolRow> rows)
    {
        var twice = rows.Where(row => row[FieldKind.Id] is not null && row[FieldKind.Stage] is not null)
            .GroupBy(row => (row[FieldKind.Id]!, row[FieldKind.Stage]!)).Where(group => group.Count() > 1);
        foreach (var group in twice)
            foreach (var row in group)
                row.Add(ImportProblems.DuplicatePart, ProblemSeverity.Quarantined, Header(FieldKind.Id), group.Key.Item1,
                    ("stage", group.Key.Item2), ("rows", RowNumbers(group)));
    }

    private bool ReportContradictions(List<SchoolRow> rows)
    {
        if (rows.Count == 1) return false;
        var found = false;
        foreach (var field in ColumnField.SchoolWide)
        {
            var said = rows.Where(row => row[field] is not null).GroupBy(row => row[field]!, StringComparer.Ordinal).ToList();
            if (said.Count < 2) continue;
            found = true;
            var values = string.Join("; ", said.Select(group => $"{group.Key} ({RowNumbers(group)})"));
            foreach (var row in rows)
                row.Add(ImportProblems.ContradictoryRows, ProblemSeverity.Quarantined, Header(field), row[field] ?? "",
                    ("code", row[FieldKind.Id]!), ("values", values));
        }
        return found;
    }

    private School Build(List<SchoolRow> rows)
    {
        string? First(FieldKind field) => rows.Select(row => row[field]).FirstOrDefault(value => value is not null);
        var (unit, county) = (First(FieldKind.Unit)!, First(FieldKind.County)!);
        var school = new School(
            SchoolId.Of(First(FieldKind.Id)!),
            First(FieldKind.Name)!,
            UnitId.Of(unit), First(FieldKind.UnitName) ?? Label(profile.Units, unit),
            CountyId.Of(county), First(FieldKind.CountyName) ?? Label(profile.Counties, county),
            First(FieldKind.Township),
            First(FieldKind.Class) is { } word ? UrbanRuralClass.Of(word) : null,
            rows.Select(row => row.Location).FirstOrDefault(point => point is not null),
            First(FieldKind.Type),
            [.. rows.Select(row => new SchoolPart(Stage.Of(row[FieldKind.Stage]!), row.FactList(), row.SubjectList())).OrderBy(part => part.Stage)],
            rows.Select(row => row.HelperCapacity).FirstOrDefault(capacity => capacity is not null),
            First(FieldKind.Predecessor) is { } code ? SchoolId.Of(code) : null,
            rows.Exists(row => row.Made),
            First(FieldKind.OfficePhone));
        if (school.Class is null) Warn(rows, FieldKind.Class, ImportProblems.ClassUnknown);
        if (school.Location is null) Warn(rows, FieldKind.Latitude, ImportProblems.LocationUnknown);
        return school;
    }

    // A value that was there but unusable has been reported already.
    private void Warn(List<SchoolRow> rows, FieldKind field, ProblemId problem)
    {
        string[] columns = field == FieldKind.Latitude ? [Header(field), Header(FieldKind.Longitude)] : [Header(field)];
        if (!rows.Exists(row => Array.Exists(columns, row.HasProblemIn)))
            rows[0].Add(problem, ProblemSeverity.Warning, Header(field), "");
    }

    private string Header(FieldKind kind) =>
        header.Columns.FirstOrDefault(found => found.Column.Field.Kind == kind)?.Header
        ?? profile.Columns.FirstOrDefault(column => column.Field.Kind == kind)?.Header ?? new ColumnField(kind, "").ToString();

    private static string Label(ImmutableArray<ProfileWord> words, string id) =>
        words.FirstOrDefault(word => word.Id == id)?.Label.Chinese ?? id;

    private static string RowNumbers(IEnumerable<SchoolRow> rows)
    {
        var numbers = rows.Select(row => row.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        return string.Join(", ", numbers.Take(ShownRows)) + (numbers.Count > ShownRows ? ", …" : "");
    }
}
