using System.Globalization;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>Reads one row at a time: cells to values by the profile. What cannot be used is a problem of that row, never a guess.</summary>
internal sealed partial class RowReader
{
    private const int MaxTextCharacters = 200;

    private readonly ImportProfile profile;
    private readonly FoundHeader header;
    private readonly CommaHabit comma;
    private readonly HashSet<string> missing;
    private readonly WordList stages, classes, types, units, counties;

    internal RowReader(ImportProfile profile, FoundHeader header, CommaHabit comma)
    {
        (this.profile, this.header, this.comma) = (profile, header, comma);
        missing = [.. profile.Missing.Select(HeaderText.Normal)];
        (stages, classes, types) = (new(profile.Stages), new(profile.Classes), new(profile.Types));
        (units, counties) = (new(profile.Units), new(profile.Counties));
    }

    internal SchoolRow Read(RawRow raw)
    {
        var row = new SchoolRow(header.Sheet.Name, raw);
        if (header.Sheet.Name is null) ReportExtraCells(row);
        var coordinates = new CoordinateReading(profile.Box);
        foreach (var column in header.Columns)
        {
            if (Content(row, column) is not { } cell) continue;
            switch (column.Column.Field.Kind)
            {
                case FieldKind.Id or FieldKind.Predecessor: ReadCode(row, column, cell); break;
                case FieldKind.Stage: ReadWord(row, column, cell, stages, ImportProblems.UnknownStage); break;
                case FieldKind.Class: ReadWord(row, column, cell, classes, ImportProblems.UnknownClass); break;
                case FieldKind.Type: ReadWord(row, column, cell, types, ImportProblems.UnknownType); break;
                case FieldKind.Unit: ReadWord(row, column, cell, units, ImportProblems.UnknownUnit); break;
                case FieldKind.County: ReadWord(row, column, cell, counties, ImportProblems.UnknownCounty); break;
                case FieldKind.Made: ReadMade(row, column, cell); break;
                case FieldKind.OfficePhone: ReadPhone(row, column, cell); break;
                case FieldKind.Name or FieldKind.UnitName or FieldKind.CountyName or FieldKind.Township:
                    row.Words[column.Column.Field.Kind] = Blanks().Replace(cell.Text.Trim(), " ");
                    break;
                default: ReadNumber(row, column, cell, coordinates); break;
            }
        }
        coordinates.Settle(row, header.Columns);
        CompareCodeAndType(row);
        ReportSubjectsWithoutTeachers(row);
        return row;
    }

    /// <summary>The cell, or null where it is unknown or unusable (then reported).</summary>
    private RawCell? Content(SchoolRow row, FoundColumn column)
    {
        var cell = row.Raw[column.Index];
        var most = column.Column.Field.Kind is FieldKind.Id or FieldKind.Predecessor ? SchoolCode.MaxLength : MaxTextCharacters;
        if (CellCheck.Fault(cell, most) is { } fault)
            return Report(row, column, fault, cell.Text, ("limit", most.ToString(CultureInfo.InvariantCulture)));
        var normal = HeaderText.Normal(cell.Text);
        var marked = normal.Length > 0 && missing.Contains(normal);
        if (normal.Length > 0 && !marked) return cell;
        if (column.Column.Presence == ColumnPresence.Required) return Report(row, column, ImportProblems.ValueMissing, cell.Text);
        if (marked) row.MarkedUnknown++;
        return null;
    }

    private void ReadCode(SchoolRow row, FoundColumn column, RawCell cell)
    {
        var (code, problem) = SchoolCode.Read(cell, profile);
        if (problem is null) row.Words[column.Column.Field.Kind] = code;
        else Report(row, column, problem.Value, cell.Text, ("province", profile.Province ?? ""), ("known", string.Join(", ", SchoolCode.Classes)));
    }

    private static void ReadWord(SchoolRow row, FoundColumn column, RawCell cell, WordList words, ProblemId unknown)
    {
        if (words.IsEmpty) row.Words[column.Column.Field.Kind] = Blanks().Replace(cell.Text.Trim(), " ");
        else if (words.Find(cell.Text) is { } word) row.Words[column.Column.Field.Kind] = word.Id;
        else Report(row, column, unknown, cell.Text, ("known", words.Known));
    }

    private void ReadMade(SchoolRow row, FoundColumn column, RawCell cell)
    {
        var text = HeaderText.Normal(cell.Text);
        var words = profile.Made ?? new([], []);
        row.Made = words.Made.Any(word => HeaderText.Normal(word) == text);
        if (row.Made || words.Real.Any(word => HeaderText.Normal(word) == text)) row.Words[FieldKind.Made] = row.Made ? "made" : "real";
        // Whether a school exists is never assumed.
        else row.Add(ImportProblems.UnknownMade, ProblemSeverity.Quarantined, column.Header, cell.Text, ("known", string.Join(", ", words.Real.Concat(words.Made))));
    }

    private void ReadPhone(SchoolRow row, FoundColumn column, RawCell cell)
    {
        var (phone, problem) = OfficePhone.Read(cell.Text, profile.IdScheme);
        if (problem is null) row.Words[FieldKind.OfficePhone] = phone;
        else Report(row, column, problem.Value, cell.Text);
    }

    private void ReadNumber(SchoolRow row, FoundColumn column, RawCell cell, CoordinateReading coordinates)
    {
        var rule = column.Column.Number!;
        var field = column.Column.Field;
        var (value, problem) = NumberText.Read(cell.Text, cell.Kind == CellKind.Number ? CommaHabit.Groups : comma, rule, column.Factor);
        var isCoordinate = field.Kind is FieldKind.Latitude or FieldKind.Longitude;
        problem ??= isCoordinate ? null : CellCheck.Fault(value, rule);
        if (problem is { } id)
        {
            Report(row, column, id, cell.Text, ("minimum", Plain(rule.Minimum)), ("maximum", Plain(rule.Maximum)));
            return;
        }
        switch (field.Kind)
        {
            case FieldKind.Latitude: coordinates.Latitude = value; break;
            case FieldKind.Longitude: coordinates.Longitude = value; break;
            case FieldKind.HelperCapacity:
                row.HelperCapacity = (int)value;
                row.Words[field.Kind] = Plain(value);
                break;
            case FieldKind.Fact: row.Facts[FactId.Of(field.Name)] = value; break;
            case FieldKind.SubjectTeachers: row.SubjectTeachers[SubjectId.Of(field.Name)] = value; break;
            case FieldKind.SubjectNeeded: row.SubjectNeeded[SubjectId.Of(field.Name)] = value; break;
        }
    }

    private void CompareCodeAndType(SchoolRow row)
    {
        if (profile.IdScheme != IdScheme.CnSchoolCode || row[FieldKind.Id] is not { } code || row[FieldKind.Type] is not { } type) return;
        var allowed = profile.Types.FirstOrDefault(word => word.Id == type)?.CodeClasses ?? [];
        if (allowed.IsDefaultOrEmpty || allowed.Contains(code[..2])) return;
        row.Add(ImportProblems.CodeTypeMismatch, ProblemSeverity.Quarantined, Header(FieldKind.Type), type,
            ("code", code), ("allowed", string.Join(", ", allowed)));
    }

    private void ReportSubjectsWithoutTeachers(SchoolRow row)
    {
        foreach (var subject in row.SubjectNeeded.Keys.Where(subject => !row.SubjectTeachers.ContainsKey(subject)))
        {
            var column = header.Columns.First(found => found.Column.Field == new ColumnField(FieldKind.SubjectNeeded, subject.Value));
            row.Add(ImportProblems.SubjectIncomplete, ProblemSeverity.Warning, column.Header, row.Raw[column.Index].Text);
        }
    }

    private void ReportExtraCells(SchoolRow row)
    {
        for (var i = header.Row.Cells.Length; i < row.Raw.Cells.Length; i++)
            if (!string.IsNullOrWhiteSpace(row.Raw.Cells[i].Text))
            {
                row.Add(ImportProblems.ExtraCells, ProblemSeverity.Quarantined, SheetColumn.Letters(i), row.Raw.Cells[i].Text,
                    ("headers", header.Row.Cells.Length.ToString(CultureInfo.InvariantCulture)),
                    ("cells", row.Raw.Cells.Length.ToString(CultureInfo.InvariantCulture)));
                return;
            }
    }

    internal string Header(FieldKind kind) => header.Columns.FirstOrDefault(found => found.Column.Field.Kind == kind)?.Header ?? "";

    private static RawCell? Report(SchoolRow row, FoundColumn column, ProblemId id, string value, params (string, string)[] expected)
    {
        var required = column.Column.Presence == ColumnPresence.Required;
        row.Add(id, required ? ProblemSeverity.Quarantined : ProblemSeverity.Warning, column.Header, value, expected);
        return null;
    }

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
