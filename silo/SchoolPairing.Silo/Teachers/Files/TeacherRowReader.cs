using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Rows;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Reads one row of a file of teachers at a time: cells to values by the profile. What cannot be used is a problem of that row, never a guess.</summary>
internal sealed partial class TeacherRowReader
{
    private const int MaxTextCharacters = 200, MaxNoteCharacters = 500, MaxHistoryCharacters = 4000;

    private readonly ImportProfile profile;
    private readonly FoundHeader header;
    private readonly CommaHabit comma;
    private readonly KnownSchools schools;
    private readonly HashSet<string> missing, yes, no;
    private readonly Dictionary<string, WordList> words;
    private readonly string yesOrNo;
    private readonly TeachingText teachings;
    private readonly HistoryText histories;

    internal TeacherRowReader(ImportProfile profile, TeacherProfile teachers, FoundHeader header, CommaHabit comma, KnownSchools schools)
    {
        (this.profile, this.header, this.comma, this.schools) = (profile, header, comma, schools);
        missing = [.. profile.Missing.Select(HeaderText.Normal)];
        (yes, no) = ([.. teachers.Yes.Select(HeaderText.Normal)], [.. teachers.No.Select(HeaderText.Normal)]);
        yesOrNo = string.Join(", ", teachers.Yes.Concat(teachers.No));
        words = new(StringComparer.Ordinal)
        {
            [TeacherFields.Sex] = new(teachers.Sexes), [TeacherFields.Post] = new(teachers.Posts), [TeacherFields.Establishment] = new(teachers.Establishments),
            [TeacherFields.Rank] = new(teachers.Ranks), [TeacherFields.Title] = new(teachers.Titles), [TeacherFields.Leader] = new(teachers.Leaders),
            [TeacherFields.Wish] = new(teachers.Wishes), [TeacherFields.DeferralKind] = new(teachers.Deferrals), [TeacherFields.Made] = new(Made(profile)),
        };
        teachings = new(teachers, new(profile.Stages));
        histories = new(profile, teachers);
    }

    internal TeacherRow Read(RawRow raw)
    {
        var row = new TeacherRow(header.Sheet.Name, raw);
        if (header.Sheet.Name is null) ReportSlipped(row);
        foreach (var found in header.Columns)
            if (Content(row, found) is { } cell) Read(row, found, cell);
        ReadTeachings(row);
        TeacherRowCheck.Settle(row, header, profile);
        return row;
    }

    private void Read(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var field = found.Column.Field.Name;
        if (TeacherFields.IsDate(field)) ReadDate(row, found, cell);
        else if (TeacherFields.IsNumber(field)) ReadNumber(row, found, cell);
        else if (words.TryGetValue(field, out var known)) ReadWord(row, found, cell, known);
        else switch (field)
        {
            case TeacherFields.Staff: row.Staff = ReadStaff(row, found, cell); break;
            case TeacherFields.Spouse: row.Spouse = ReadStaff(row, found, cell); break;
            case TeacherFields.Name when StaffNumber.HoldsIdentityCard(cell.Text): row.Quarantine(TeacherProblems.IdentityNumber, found.Header); break;
            case TeacherFields.DeferralNote when StaffNumber.HoldsIdentityCard(cell.Text): row.Report(field, TeacherProblems.IdentityNumber, found.Header); break;
            case TeacherFields.School: ReadSchool(row, found, cell); break;
            case TeacherFields.WishedHosts: ReadWishedHosts(row, found, cell); break;
            case TeacherFields.History: ReadHistory(row, found, cell); break;
            case TeacherFields.GraduatingGrade or TeacherFields.SpecialProgramme or TeacherFields.NearHome: ReadYesNo(row, found, cell); break;
            default: row.Words[field] = Blanks().Replace(cell.Text.Trim(), " "); break;
        }
    }

    /// <summary>The cell, or null where it is unknown or unusable (then reported).</summary>
    private RawCell? Content(TeacherRow row, FoundColumn found)
    {
        var (cell, field) = (row.Raw[found.Index], found.Column.Field.Name);
        var most = field switch
        {
            TeacherFields.DeferralNote => MaxNoteCharacters,
            TeacherFields.History => MaxHistoryCharacters,
            _ => MaxTextCharacters,
        };
        if (!(cell.Kind == CellKind.Date && TeacherFields.IsDate(field)) && CellCheck.Fault(cell, most) is { } fault)
        {
            var keeps = fault == ImportProblems.CellTooLong || fault == ImportProblems.FormulaWithoutValue;
            row.Report(field, keeps ? fault : TeacherProblems.CellUnreadable, found.Header, ("limit", most.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
        var normal = HeaderText.Normal(cell.Text);
        var marked = normal.Length > 0 && missing.Contains(normal);
        if (normal.Length > 0 && !marked) return cell;
        if (found.Column.Presence == ColumnPresence.Required) row.Quarantine(ImportProblems.ValueMissing, found.Header);
        else if (marked) row.MarkedUnknown++;
        return null;
    }

    private static TeacherId? ReadStaff(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var (number, problem) = StaffNumber.Read(cell);
        if (problem is null) return TeacherId.Of(number);
        row.Report(found.Column.Field.Name, problem.Value, found.Header);
        return null;
    }

    private void ReadSchool(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var (code, problem) = SchoolCode.Read(cell, profile);
        if (problem is not null) row.Quarantine(TeacherProblems.SchoolCodeUnreadable, found.Header);
        else if (schools(SchoolId.Of(code)) is not { } today) row.Quarantine(TeacherProblems.HomeSchoolUnknown, found.Header);
        else
        {
            row.School = today;
            if (today.Value != code) row.Warn(TeacherProblems.SchoolReplaced, found.Header, ("today", today.Value));
        }
    }

    private void ReadWishedHosts(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var hosts = ImmutableArray.CreateBuilder<SchoolId>();
        foreach (var part in ListText.Parts(cell.Text).SelectMany(part => part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            var (code, problem) = SchoolCode.Read(RawCell.OfText(part), profile);
            if (problem is null && schools(SchoolId.Of(code)) is { } host)
            {
                if (!hosts.Contains(host)) hosts.Add(host);
            }
            else if (!row.HasProblemIn(found.Header)) row.Warn(TeacherProblems.WishedHostUnknown, found.Header);
        }
        if (hosts.Count > SetWish.MostHosts)
            row.Warn(TeacherProblems.WishedHostsMany, found.Header, ("limit", SetWish.MostHosts.ToString(CultureInfo.InvariantCulture)));
        row.WishedHosts = [.. hosts.Take(SetWish.MostHosts)];
    }

    private void ReadHistory(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var rotations = new List<PastRotation>();
        foreach (var (entry, number) in ListText.Entries(cell.Text).Select((entry, index) => (entry, index + 1)))
        {
            var (rotation, problem) = histories.Read(entry);
            if (problem is { } id) row.Report(TeacherFields.History, id, found.Header, ("number", number.ToString(CultureInfo.InvariantCulture)));
            else rotations.Add(rotation!);
        }
        row.History = [.. rotations.OrderBy(rotation => rotation.From).ThenBy(rotation => rotation.Host)];
    }

    private static void ReadWord(TeacherRow row, FoundColumn found, RawCell cell, WordList known)
    {
        if (known.Find(cell.Text) is { } word) row.Words[found.Column.Field.Name] = word.Id;
        else row.Report(found.Column.Field.Name, TeacherProblems.WordUnknown, found.Header, ("known", known.Known));
    }

    private void ReadYesNo(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var said = HeaderText.Normal(cell.Text);
        if (yes.Contains(said)) row.Yes.Add(found.Column.Field.Name);
        else if (!no.Contains(said)) row.Report(found.Column.Field.Name, TeacherProblems.WordUnknown, found.Header, ("known", yesOrNo));
    }

    private static void ReadDate(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var field = found.Column.Field.Name;
        if (field == TeacherFields.DeferredUntil)
        {
            row.DeferredUntil = DateText.LastDay(cell);
            if (row.DeferredUntil is null) row.Report(field, TeacherProblems.DayUnreadable, found.Header);
        }
        else if (DateText.Month(cell) is { } month) row.Months[field] = month;
        else row.Report(field, TeacherProblems.MonthUnreadable, found.Header);
    }

    private void ReadNumber(TeacherRow row, FoundColumn found, RawCell cell)
    {
        var (field, rule) = (found.Column.Field.Name, found.Column.Number!);
        var (value, problem) = NumberText.Read(cell.Text, cell.Kind == CellKind.Number ? CommaHabit.Groups : comma, rule, found.Factor);
        if (problem is not null) row.Report(field, TeacherProblems.NumberUnreadable, found.Header);
        else if (CellCheck.Fault(value, rule) is not null) row.Report(field, TeacherProblems.NumberBeyond, found.Header, ("minimum", Plain(rule.Minimum)), ("maximum", Plain(rule.Maximum)));
        else row.Numbers[field] = value;
    }

    private void ReadTeachings(TeacherRow row)
    {
        var stages = row.Word(TeacherFields.Stages) is { } said ? teachings.Stages(said) : [];
        if (stages is null) row.Report(TeacherFields.Stages, TeacherProblems.TeachingUnknown, Header(TeacherFields.Stages));
        var all = new SortedSet<(string Stage, string Subject)>(Comparer<(string Stage, string Subject)>.Create((a, b) =>
            string.CompareOrdinal(a.Stage, b.Stage) is var first and not 0 ? first : string.CompareOrdinal(a.Subject, b.Subject)));
        foreach (var field in new[] { TeacherFields.Subjects, TeacherFields.MoreSubjects })
        {
            if (row.Word(field) is not { } subjects) continue;
            var read = teachings.Read(subjects, stages ?? []);
            if (read.Unknown) row.Report(field, TeacherProblems.TeachingUnknown, Header(field));
            else if (read.WithoutStage && stages is not null) row.Report(field, TeacherProblems.TeachingWithoutStage, Header(field));
            foreach (var teaching in read.Teachings) all.Add((teaching.Stage.Value, teaching.Subject.Value));
        }
        row.Teaches = [.. all.Select(pair => new Teaching(Stage.Of(pair.Stage), SubjectId.Of(pair.Subject)))];
    }

    private void ReportSlipped(TeacherRow row)
    {
        for (var i = header.Row.Cells.Length; i < row.Raw.Cells.Length; i++)
            if (!string.IsNullOrWhiteSpace(row.Raw.Cells[i].Text))
            {
                row.Quarantine(TeacherProblems.RowSlipped, SheetColumn.Letters(i),
                    ("headers", header.Row.Cells.Length.ToString(CultureInfo.InvariantCulture)), ("cells", row.Raw.Cells.Length.ToString(CultureInfo.InvariantCulture)));
                return;
            }
    }

    private static IEnumerable<ProfileWord> Made(ImportProfile profile)
    {
        if (profile.Made is not { } made) yield break;
        yield return new("real", new(made.Real[0], made.Real[0]), made.Real);
        yield return new("made", new(made.Made[0], made.Made[0]), made.Made);
    }

    private string Header(string field) => TeacherRowCheck.Header(header, field);

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
