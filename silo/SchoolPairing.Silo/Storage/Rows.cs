using System.Data.Common;
using Dapper;

namespace SchoolPairing.Silo.Storage;

/// <summary>Queries and statements inside one transaction. Plain SQL that SQLite and PostgreSQL both understand.</summary>
internal sealed class Rows(DbConnection connection, DbTransaction transaction)
{
    public IEnumerable<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction, buffered: false);

    public T? Find<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    /// <summary>Carries a statement out; the number of rows that it touched.</summary>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);
}
