using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Templates;

namespace SchoolPairing.Silo.Import;

/// <summary>The empty workbook of a profile: headers, one example row that an import skips, and a sheet that explains every column.</summary>
public static class SchoolTemplate
{
    /// <summary>Writes the template.</summary>
    /// <param name="profile">The profile.</param>
    public static ImportFile Write(ImportProfile profile)
    {
        // Two fields may be filled from one column.
        var columns = profile.Columns.DistinctBy(column => column.Header).ToList();
        using var workbook = new TemplateWorkbook();
        // Text in every cell of the data sheet: a code typed into it keeps all of its digits.
        workbook.AddSheet(Words.Both("import.template.data"),
        [
            new([.. columns.Select(column => column.Header)], TemplateStyle.Header),
            // Its code begins with one of the profile's marks (the profile's reader sees to that), so it never becomes a school.
            new([.. columns.Select(column => column.Example ?? "")], TemplateStyle.Example),
        ]);
        workbook.AddSheet(Words.Both("import.template.title"), TemplateGuide.Rows(profile, columns));
        return new($"{profile.Id}-template.xlsx", workbook.Save());
    }
}
