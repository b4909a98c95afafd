using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Web.Hosting;
using SchoolPairing.Web.Pages;

namespace SchoolPairing.Web.Import;

/// <summary>The problems of an upload as a workbook, for whoever mends the file.</summary>
internal static class ProblemFile
{
    public static async Task<IResult> Download(string id, UploadShelf shelf, IGrainFactory grains, WebSettings settings, Words words)
    {
        if (await shelf.Find(Caller.Current!.Account, id) is not { } file) return Results.NotFound();
        var report = await grains.GetGrain<IImportGrain>(Registers.Main).Check(file, ProfileId.Of(settings.Profile));
        return report.Accepted ? Results.File(Bytes(words, report.Value), ListWorkbook.Type, words.Say("import.problems.file", ("file", Path.GetFileNameWithoutExtension(file.Name)))) : Results.NotFound();
    }

    internal static byte[] Bytes(Words words, ImportReport report)
    {
        var rows = report.Problems.Select(problem => new Dictionary<string, object>
        {
            [words["import.sheet"]] = problem.Sheet ?? "", [words["import.row"]] = problem.Row, [words["import.column"]] = problem.Column, [words["import.value"]] = problem.Value,
            [words["import.severity"]] = words["import.severity." + problem.Severity],
            [words["import.what"]] = RowProblemText.What(problem, words.Language), [words["import.advice"]] = RowProblemText.Advice(problem, words.Language),
        });
        using var stream = new MemoryStream();
        stream.SaveAs(rows.ToList(), sheetName: words["import.problems.sheet"], configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, FreezeRowCount = 1 });
        return stream.ToArray();
    }
}
