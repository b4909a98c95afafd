using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Tests.Storage;

/// <summary>A migrated database with its writer, in a folder of its own.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storage-tests-").FullName;

    public TestDatabase()
    {
        Database = new(new SiloFolders(folder, folder));
        new Migrator(Database, TimeProvider.System).Migrate();
        Writer = new(Database);
    }

    public Database Database { get; }

    public DatabaseWriter Writer { get; }

    public StoredState<T> State<T>(Action? endActivation = null) where T : class => new("kind", "id", Database, Writer, endActivation ?? (() => { }));

    public static void AddPlan(Rows rows, string id) => GrainStateTable.Write(rows, "plan", id, "{}", 0);

    public IReadOnlyList<string> Plans() => Database.Read(rows => rows.Query<string>("SELECT id FROM grain_state WHERE kind = 'plan' ORDER BY id").ToList());

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
