using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Schools;

public sealed class ImportGrainTests
{
    private static readonly ImportFile Broken = new("broken.csv", [1]);

    [Fact]
    public async Task A_dry_run_reports_the_changes_and_writes_nothing()
    {
        await using var silo = await TestSilo.Start();
        var report = (await silo.Import.Check(FakeSeams.Schools(4, 1), TestSilo.Profile)).Value!;

        Assert.Equal((4, 0), (report.Changes.Length, silo.Storage.Read(SchoolTable.All).Count));
    }

    [Fact]
    public async Task An_import_reports_added_changed_closed_and_unchanged()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        var same = (await silo.Import.Apply(new("2"), FakeSeams.Schools(3, 1), TestSilo.Profile)).Value!;

        Assert.Equal((SchoolChangeKind.Closed, 3), (Assert.Single(same.Changes).Kind, same.Unchanged));
    }

    [Fact]
    public async Task Every_import_leaves_a_row_in_the_ledger()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        await silo.Import.Apply(new("2"), FakeSeams.Schools(3, 2), TestSilo.Profile);

        Assert.Equal(["1: 4 added, 0 changed, 0 closed", "2: 0 added, 3 changed, 1 closed"], silo.Storage.Read(rows =>
            rows.Query<string>("SELECT command || ': ' || added || ' added, ' || changed || ' changed, ' || closed || ' closed' FROM school_import ORDER BY version").ToList()));
    }

    [Fact]
    public async Task A_repeated_import_is_answered_as_the_first_time_without_reading_the_file()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        var repeated = (await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile)).Value!;

        Assert.Equal((4, 1), (repeated.Changes.Length, silo.Seams.FilesRead));
    }

    [Fact]
    public async Task A_repeated_import_is_answered_as_the_first_time_after_a_restart()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        await silo.Restart();
        var repeated = (await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile)).Value!;

        Assert.Equal((4, 1), (repeated.Changes.Length, silo.Seams.FilesRead));
    }

    [Fact]
    public async Task A_refused_import_leaves_the_register_as_it_was()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        var commits = silo.Service<DatabaseWriter>().Commits;
        var refused = await silo.Import.Apply(new("2"), Broken, TestSilo.Profile);

        Assert.Equal((RefusalCode.UnreadableFile, commits), (Assert.Single(refused.Refusals).Code, silo.Service<DatabaseWriter>().Commits));
    }

    [Fact]
    public async Task An_import_is_one_write_however_many_schools_it_has()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(300, 1), TestSilo.Profile);

        Assert.Equal(1, silo.Service<DatabaseWriter>().Commits);
    }

    [Fact]
    public async Task There_is_no_register_but_the_main_one()
    {
        await using var silo = await TestSilo.Start();
        var refused = await silo.Grains.GetGrain<IImportGrain>("other").Apply(new("1"), FakeSeams.Schools(1, 1), TestSilo.Profile);

        Assert.Equal(RefusalCode.UnknownName, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task The_template_is_that_of_the_profile()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal("trial.xlsx", (await silo.Import.Template(TestSilo.Profile)).Value!.Name);
    }
}
