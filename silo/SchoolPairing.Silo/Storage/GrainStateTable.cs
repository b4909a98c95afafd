using System.Text.Json;

namespace SchoolPairing.Silo.Storage;

/// <summary>State documents of grains by kind and id. Property names of the documents are stored words: rename them only with an alias.</summary>
internal static class GrainStateTable
{
    public static (T? State, long Version) Find<T>(Rows rows, string kind, string id) where T : class
    {
        var row = rows.Find<Stored>("SELECT version AS Version, body AS Body FROM grain_state WHERE kind = @kind AND id = @id", new { kind, id });
        return row is null ? (null, 0) : (JsonSerializer.Deserialize<T>(row.Body, StoredJson.Options), row.Version);
    }

    /// <summary>Ids of a kind, sorted.</summary>
    public static List<string> Ids(Rows rows, string kind) => [.. rows.Query<string>("SELECT id FROM grain_state WHERE kind = @kind", new { kind }).Order(StringComparer.Ordinal)];

    /// <summary>Writes version <paramref name="expected"/> + 1 where the stored version is the expected one; 0: not there yet.</summary>
    /// <exception cref="StaleStateException">Another activation wrote in between.</exception>
    public static void Write(Rows rows, string kind, string id, string body, long expected)
    {
        var written = expected == 0
            ? rows.Execute("INSERT INTO grain_state (kind, id, version, body) VALUES (@kind, @id, 1, @body) ON CONFLICT DO NOTHING", new { kind, id, body })
            : rows.Execute("UPDATE grain_state SET version = version + 1, body = @body WHERE kind = @kind AND id = @id AND version = @expected",
                new { kind, id, body, expected });
        if (written != 1) throw new StaleStateException(kind, id, expected);
    }

    private sealed record Stored(long Version, string Body);
}
