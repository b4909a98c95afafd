using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SchoolPairing.Silo.Storage;

/// <summary>
/// The only writer. One thread takes what waits and commits it together: one disk flush acknowledges many units of work.
/// A unit that fails is undone alone; when the commit fails, every unit of the batch fails and nothing of it is there.
/// </summary>
internal class DatabaseWriter : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<Unit> waiting = Channel.CreateUnbounded<Unit>(new() { SingleReader = true });
    private readonly Database database;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long commits;

    public DatabaseWriter(Database database)
    {
        this.database = database;
        new Thread(WriteUntilClosed) { IsBackground = true, Name = "database writer" }.Start();
    }

    /// <summary>Commits so far, each with one flush.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Carries a unit of work out and completes once it is on disk.</summary>
    /// <param name="work">Statements without side effects outside the database; runs on the writer's thread.</param>
    public virtual Task Write(Action<Rows> work)
    {
        var unit = new Unit(work);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(unit), this);
        return unit.Outcome.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopped.Task;
        GC.SuppressFinalize(this);
    }

    private void WriteUntilClosed()
    {
        SqliteConnection? connection = null;
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<Unit>();
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var unit)) batch.Add(unit);
            try
            {
                connection ??= database.OpenForWriting();
                Commit(connection, batch);
            }
#pragma warning disable CA1031 // whatever it is, the callers must hear of it, and the writer must live on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                foreach (var unit in batch) unit.Failure ??= new CommitFailedException(failure);
                connection?.Dispose();
                connection = null;
            }
            foreach (var unit in batch) unit.Tell();
        }
        connection?.Dispose();
        stopped.SetResult();
    }

    private void Commit(SqliteConnection connection, List<Unit> batch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var rows = new Rows(connection, transaction);
        foreach (var unit in batch)
        {
            transaction.Save("unit");
            try
            {
                unit.Work(rows);
            }
#pragma warning disable CA1031 // goes to the caller of the unit
            catch (Exception failure)
#pragma warning restore CA1031
            {
                unit.Failure = failure;
                // Throws where the database already undid the whole transaction (disk full): then the batch fails as one.
                transaction.Rollback("unit");
            }
            transaction.Release("unit");
        }
        transaction.Commit();
        Interlocked.Increment(ref commits);
    }

    private sealed class Unit(Action<Rows> work)
    {
        public Action<Rows> Work { get; } = work;
        public TaskCompletionSource Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public Exception? Failure { get; set; }

        public void Tell()
        {
            if (Failure is null) Outcome.SetResult();
            else Outcome.SetException(Failure);
        }
    }
}
