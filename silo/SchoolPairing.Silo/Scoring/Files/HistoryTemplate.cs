using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Templates;

namespace SchoolPairing.Silo.Scoring.Files;

/// <summary>The empty workbook of a profile's history: headers, one example row that a training skips, and a sheet that explains every column.</summary>
internal static class HistoryTemplate
{
    internal static ImportFile Write(ImportProfile profile, HistoryProfile history)
    {
        var columns = HistoryFileReader.Columns(history);
        using var workbook = new TemplateWorkbook();
        workbook.AddSheet(Words.Both("history.template.data"),
        [
            new([.. columns.Select(column => column.Header)], TemplateStyle.Header),
            new([.. columns.Select(column => column.Example ?? "")], TemplateStyle.Example),
        ]);
        workbook.AddSheet(Words.Both("import.template.title"), TemplateGuide.Rows(profile, columns, column => Allowed(profile, history, column)));
        return new($"{profile.Id}-history-template.xlsx", workbook.Save());
    }

    private static string? Allowed(ImportProfile profile, HistoryProfile history, ImportColumn column) => column.Field.Name switch
    {
        HistoryFields.Stage => TemplateGuide.List(profile.Stages),
        HistoryFields.Class => TemplateGuide.List(profile.Classes),
        HistoryFields.County => TemplateGuide.List(profile.Counties),
        HistoryFields.Outcome => string.Join("; ", history.Outcomes.Select(word => $"{word.Label.Chinese} {word.Label.English}")),
        HistoryFields.Explored => string.Join("; ", history.Yes.Concat(history.No)),
        HistoryFields.Made when profile.Made is { } made => string.Join("; ", made.Real.Concat(made.Made)),
        _ => null,
    };
}
