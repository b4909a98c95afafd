using Microsoft.Data.Sqlite;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Storage;

public sealed class MigratorTests : IDisposable
{
    private static readonly (string Id, string Sql) First = ("1-first", "CREATE TABLE first (id TEXT)");
    private static readonly (string Id, string Sql) Second = ("2-second", "CREATE TABLE second (id TEXT)");

    private readonly string folder = Directory.CreateTempSubdirectory("migrator-tests-").FullName;
    private readonly Database database;
    private readonly Migrator migrator;

    public MigratorTests()
    {
        database = new(new SiloFolders(folder, folder));
        migrator = new(database, TimeProvider.System);
    }

    [Fact]
    public void Only_new_scripts_are_applied()
    {
        migrator.Migrate([First]);
        migrator.Migrate([First, Second]);

        Assert.Equal(["first", "second"], Tables());
    }

    [Fact]
    public void A_script_that_was_edited_after_it_was_applied_is_refused()
    {
        migrator.Migrate([First]);

        AssertUnusable(() => migrator.Migrate([First with { Sql = "CREATE TABLE other (id TEXT)" }]));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        migrator.Migrate([First, Second]);

        AssertUnusable(() => migrator.Migrate([First]));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(database.File, string.Concat(Enumerable.Repeat("no database ", 1000)));

        AssertUnusable(() => migrator.Migrate([First]));
    }

    [Fact]
    public void Scripts_are_applied_all_or_none()
    {
        Assert.Throws<SqliteException>(() => migrator.Migrate([First, ("2-broken", "CREATE TABEL second (id TEXT)")]));

        Assert.Empty(Tables());
    }

    [Fact]
    public void Every_shipped_script_has_a_number_of_its_own()
    {
        var numbers = Migrator.Scripts.Select(script => script.Id.Split('-')[0]).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private List<string> Tables() => database.Read(rows =>
        rows.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migration' ORDER BY name").ToList());

    private static void AssertUnusable(Action migrate) =>
        Assert.Equal(RefusalCode.UnusableDatabase, Assert.Single(Assert.Throws<SiloRefusedException>(migrate).Refusals).Code);
}
