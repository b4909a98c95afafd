using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Templates;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>The empty workbook of a profile's teachers: headers, one example row that an import skips, and a sheet that explains every column.</summary>
internal static class TeacherTemplate
{
    internal static ImportFile Write(ImportProfile profile, TeacherProfile teachers)
    {
        var columns = TeacherFileReader.Columns(teachers);
        using var workbook = new TemplateWorkbook();
        workbook.AddSheet(Words.Both("teachers.template.data"),
        [
            new([.. columns.Select(column => column.Header)], TemplateStyle.Header),
            new([.. columns.Select(column => column.Example ?? "")], TemplateStyle.Example),
        ]);
        workbook.AddSheet(Words.Both("import.template.title"), TemplateGuide.Rows(profile, columns, column => Allowed(profile, teachers, column)));
        return new($"{profile.Id}-teachers-template.xlsx", workbook.Save());
    }

    private static string? Allowed(ImportProfile profile, TeacherProfile teachers, ImportColumn column) => column.Field.Name switch
    {
        TeacherFields.Sex => Labels(teachers.Sexes),
        TeacherFields.Post => Labels(teachers.Posts),
        TeacherFields.Establishment => Labels(teachers.Establishments),
        TeacherFields.Rank => Labels(teachers.Ranks),
        TeacherFields.Title => Labels(teachers.Titles),
        TeacherFields.Leader => Labels(teachers.Leaders),
        TeacherFields.Wish => Labels(teachers.Wishes),
        TeacherFields.Stages => Labels(profile.Stages),
        TeacherFields.Subjects or TeacherFields.MoreSubjects => Labels(teachers.Subjects),
        TeacherFields.DeferralKind => Labels(teachers.Deferrals),
        TeacherFields.History => Labels(teachers.Forms),
        TeacherFields.GraduatingGrade or TeacherFields.SpecialProgramme or TeacherFields.NearHome => string.Join("; ", teachers.Yes.Concat(teachers.No)),
        TeacherFields.Made when profile.Made is { } made => string.Join("; ", made.Real.Concat(made.Made)),
        _ => null,
    };

    private static string Labels(IEnumerable<ProfileWord> words) => string.Join("; ", words.Select(word => word.Label.Chinese));
}
