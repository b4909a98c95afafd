using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Storage;

/// <summary>Brings a database to this program's tables: ordered scripts, each once, under the write lock, all or none.</summary>
internal sealed class Migrator(Database database, TimeProvider clock)
{
    /// <summary>Scripts by id in the order of their numbers. A shipped script is never edited: its checksum is stored.</summary>
    public static IReadOnlyList<(string Id, string Sql)> Scripts { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal).Select(name => (name, Text(name)))];

    /// <exception cref="SiloRefusedException">The file is no database, or another version's.</exception>
    public void Migrate() => Migrate(Scripts);

    internal void Migrate(IReadOnlyList<(string Id, string Sql)> scripts)
    {
        try
        {
            using var connection = database.OpenForWriting();
            using var transaction = connection.BeginTransaction(deferred: false);
            var rows = new Rows(connection, transaction);
            rows.Execute("CREATE TABLE IF NOT EXISTS schema_migration (id TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)");
            var applied = rows.Query<Applied>("SELECT id AS Id, checksum AS Checksum FROM schema_migration ORDER BY id").ToList();
            for (var index = 0; index < applied.Count; index++)
                if (index >= scripts.Count || applied[index] != new Applied(scripts[index].Id, Checksum(scripts[index].Sql)))
                    throw Unusable("§database.migration", ("wanted", index < scripts.Count ? scripts[index].Id : "-"), ("found", applied[index].Id));
            foreach (var (id, sql) in scripts.Skip(applied.Count))
            {
                rows.Execute(sql);
                rows.Execute("INSERT INTO schema_migration (id, checksum, applied_at) VALUES (@id, @checksum, @at)",
                    new { id, checksum = Checksum(sql), at = clock.GetUtcNow().ToString("O") });
            }
            transaction.Commit();
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is 11 or 26) // SQLITE_CORRUPT, SQLITE_NOTADB
        {
            throw Unusable("§database.intact");
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode is 8 or 10 or 13 or 14) // READONLY, IOERR, FULL, CANTOPEN
        {
            throw Unusable("§database.writable");
        }
    }

    private SiloRefusedException Unusable(string expected, params (string, string)[] details) =>
        new(Refusal.Of(RefusalCode.UnusableDatabase, [("file", database.File), ("expected", expected), .. details]));

    private static string Checksum(string sql) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.ReplaceLineEndings("\n"))));

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Applied(string Id, string Checksum);
}
