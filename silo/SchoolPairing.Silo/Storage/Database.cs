using System.Data.Common;
using Microsoft.Data.Sqlite;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Storage;

/// <summary>The one database file. Readers have connections of their own and never wait for the writer (WAL).</summary>
internal sealed class Database : IDisposable
{
    public Database(SiloFolders folders)
    {
        File = Path.Combine(folders.Data, "schoolpairing.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = File, Pooling = true, DefaultTimeout = 30 }.ToString();
    }

    private readonly string connectionString;

    public string File { get; }

    /// <summary>Runs queries that see one moment of the database.</summary>
    public T Read<T>(Func<Rows, T> queries)
    {
        using var connection = Open("PRAGMA query_only=ON");
        using var moment = connection.BeginTransaction(deferred: true);
        return queries(new Rows(connection, moment));
    }

    /// <summary>The connection of the only writer. FULL: an acknowledged write survives a power cut. Secure: what is deleted is overwritten, not only let go of.</summary>
    public SqliteConnection OpenForWriting() =>
        Open("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA query_only=OFF; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");

    /// <summary>Closes the idle connections, so that the file is whole without its journal.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class
            command.CommandText = pragmas;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
