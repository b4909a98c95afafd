using System.Text.Json;

namespace SchoolPairing.Silo.Storage;

/// <summary>
/// The state of one activation. Memory changes only after the commit; after a failed write the outcome is unknown,
/// so the activation ends and the next one reads what is really there.
/// </summary>
internal sealed class StoredState<T>(string kind, string id, Database database, DatabaseWriter writer, Action endActivation)
    where T : class
{
    /// <summary>Null where nothing was ever written.</summary>
    public T? Value { get; private set; }

    /// <summary>Writes so far.</summary>
    public long Version { get; private set; }

    public void Load() => (Value, Version) = database.Read(rows => GrainStateTable.Find<T>(rows, kind, id));

    /// <summary>Writes the next state and the rows that belong to it in one transaction.</summary>
    public async Task Write(T next, Action<Rows> rowsOfTheSameChange)
    {
        var body = JsonSerializer.Serialize(next, StoredJson.Options);
        var expected = Version;
        try
        {
            await writer.Write(rows =>
            {
                GrainStateTable.Write(rows, kind, id, body, expected);
                rowsOfTheSameChange(rows);
            });
        }
        catch
        {
            endActivation();
            throw;
        }
        (Value, Version) = (next, expected + 1);
    }
}
