using System.Text.Json;
using Moq;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly Mock<IImportGrain> import;

    public ImportCommandTests()
    {
        import = run.Grain<IImportGrain>("main");
        var problem = new RowProblem(new ProblemId("no-such-problem"), ProblemSeverity.Quarantined, "表1", 7, "在校学生数", "很多", []);
        import.Setup(grain => grain.Check(It.IsAny<ImportFile>(), It.IsAny<ProfileId>())).ReturnsAsync((ImportFile file, ProfileId profile) =>
            Answer<ImportReport>.Of(new ImportReport(file.Name, profile, "GB18030", 3, ["备注"], 10, 8, 1, 1, 8, [problem], [], 0)));
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_check_says_every_problem_by_sheet_row_and_column()
    {
        Assert.Equal(0, await run.Run("check", run.Folder.Put("a.csv", "x"), "--profile", "yueyang"));
        Assert.Contains("Sheet 表1, row 7, column 在校学生数 (row quarantined)", run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("10 rows: 8 used, 1 quarantined, 1 skipped", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_a_form_that_nobody_filled_in_says_that_match_would_refuse_it()
    {
        import.Setup(grain => grain.Check(It.IsAny<ImportFile>(), It.IsAny<ProfileId>())).ReturnsAsync((ImportFile file, ProfileId profile) =>
            Answer<ImportReport>.Of(new ImportReport(file.Name, profile, "XLSX", 1, [], 1, 0, 0, 1, 0, [], [], 0)));
        Assert.Equal(0, await run.Run("check", run.Folder.Put("a.csv", "x")));
        Assert.Contains("match would refuse this file", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_teachers_lists_every_problem_against_the_schools_of_the_file()
    {
        var twelve = Enumerable.Range(2, 12).Select(row => new RowProblem(new ProblemId("no-such-problem"), ProblemSeverity.Warning, null, row, "配偶教师编号", "", []));
        import.Setup(grain => grain.Apply(It.IsAny<CommandId>(), It.Is<ImportFile>(file => file.Name == "a.csv"), new ProfileId("yueyang"))).ReturnsAsync((CommandId _, ImportFile file, ProfileId profile) =>
            Answer<ImportReport>.Of(new ImportReport(file.Name, profile, "UTF-8", 1, [], 8, 8, 0, 0, 8, [], [], 0)));
        run.Grain<ITeacherRegisterGrain>("main").Setup(grain => grain.Check(It.Is<ImportFile>(file => file.Name == "t.csv"), new ProfileId("yueyang"))).ReturnsAsync(
            Answer<ImportReport>.Of(new ImportReport("t.csv", new ProfileId("yueyang"), "UTF-8", 1, [], 20, 18, 2, 0, 0, [.. twelve], [], 0)));
        Assert.Equal(0, await run.Run("check", run.Folder.Put("a.csv", "x"), "--teachers", run.Folder.Put("t.csv", "x"), "--data", run.Folder.File("kept")));
        Assert.Contains("20 rows: 18 usable, 2 quarantined", run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("Row 13, column 配偶教师编号", run.Out.ToString(), StringComparison.Ordinal);
        // The register that the schools are applied to is not the one that is kept.
        Assert.Equal([true, false], run.Opened.Select(place => place.DataFolder == run.Folder.File("kept")));
    }

    [Fact]
    public async Task A_check_as_json_has_the_counts_and_the_problems()
    {
        await run.Run("check", run.Folder.Put("a.csv", "x"), "--json");
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal(1, document.RootElement.GetProperty("quarantined").GetInt32());
        Assert.Equal(7, document.RootElement.GetProperty("problems")[0].GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task A_template_is_written_but_never_over_another_file()
    {
        import.Setup(grain => grain.Template(new ProfileId("yueyang"))).ReturnsAsync(Answer<ImportFile>.Of(new ImportFile("x.xlsx", [1, 2, 3])));
        var target = run.Folder.File("template.xlsx");
        Assert.Equal(0, await run.Run("template", "--out", target));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(target));
        Assert.Equal(1, await run.Run("template", "--out", target));
    }
}
