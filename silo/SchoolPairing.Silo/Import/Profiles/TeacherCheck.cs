using System.Collections.Immutable;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Import.Tables;
using SchoolPairing.Silo.Teachers.Files;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>What the section "teachers" of a profile must keep beyond its shape.</summary>
internal static class TeacherCheck
{
    internal static IEnumerable<Refusal> Faults(string file, ImportProfile profile)
    {
        if (profile.Teachers is not { } teachers) yield break;
        foreach (var twice in teachers.Columns.GroupBy(column => column.Field, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return ProfileCheck.Fault(file, "$.teachers.columns", twice.Key, "§import.expected.field-once");
        foreach (var field in TeacherFields.Required.Where(field => !teachers.Columns.Any(column => column.Field == field && column.Presence == ColumnPresence.Required)))
            yield return ProfileCheck.Fault(file, "$.teachers.columns", "null", "§import.expected.teacher-column", ("field", field));
        // Otherwise the template's example row would be imported as a teacher.
        var example = HeaderText.Normal(teachers.Columns.FirstOrDefault(column => column.Field == TeacherFields.Staff)?.Example ?? "");
        if (!profile.SkipMarks.Any(mark => example.StartsWith(HeaderText.Normal(mark), StringComparison.Ordinal)))
            yield return ProfileCheck.Fault(file, "$.teachers.columns", example, "§import.expected.marked-example");
        for (var i = 0; i < teachers.Columns.Length; i++)
        {
            var (column, path) = (teachers.Columns[i], $"$.teachers.columns[{i}]");
            if (!TeacherFields.All.Contains(column.Field, StringComparer.Ordinal))
                yield return ProfileCheck.Fault(file, path + ".field", column.Field, "§import.expected.teacher-field", ("known", string.Join(", ", TeacherFields.All)));
            if (HeaderText.Of(column.Header).Full.Length == 0) yield return ProfileCheck.Fault(file, path + ".header", column.Header, "§import.expected.text");
            foreach (var fault in ProfileCheck.NumberFaults(file, path, column.Number, TeacherFields.IsNumber(column.Field))) yield return fault;
        }
        foreach (var (name, words, ids) in Lists(teachers))
        {
            foreach (var clash in WordList.Clashes(words)) yield return ProfileCheck.Fault(file, "$.teachers." + name, clash, "§import.expected.word-once");
            var said = words.Select(word => word.Id).Order(StringComparer.Ordinal);
            if (ids is not null && !said.SequenceEqual(ids.Order(StringComparer.Ordinal)))
                yield return ProfileCheck.Fault(file, "$.teachers." + name, string.Join(", ", words.Select(word => word.Id)), string.Join(", ", ids));
        }
    }

    private static (string Name, ImmutableArray<ProfileWord> Words, IReadOnlyCollection<string>? Ids)[] Lists(TeacherProfile teachers) =>
    [
        ("sexes", teachers.Sexes, TeacherWords.Sexes.Ids), ("posts", teachers.Posts, TeacherWords.Posts.Ids), ("establishments", teachers.Establishments, TeacherWords.Establishments),
        ("ranks", teachers.Ranks, TeacherWords.Ranks.Ids), ("titles", teachers.Titles, TeacherWords.Titles.Ids), ("leaders", teachers.Leaders, TeacherWords.Leaders.Ids),
        ("wishes", teachers.Wishes, TeacherWords.Wishes.Ids), ("subjects", teachers.Subjects, null), ("forms", teachers.Forms, null), ("deferrals", teachers.Deferrals, null),
    ];
}
