using System.Threading.Channels;

namespace SchoolPairing.Silo.Hosting;

/// <summary>A few threads of their own for long computations, so that no grain turn and no pool thread is held up.</summary>
internal class BoundedWorker : IAsyncDisposable
{
    private readonly Channel<Action> waiting;
    private readonly Task[] threads;

    /// <param name="name">Name of the threads.</param>
    /// <param name="threads">Computations at the same time.</param>
    /// <param name="places">Computations that may wait; further callers wait for a place.</param>
    public BoundedWorker(string name, int threads, int places)
    {
        waiting = Channel.CreateBounded<Action>(places);
        this.threads = [.. Enumerable.Range(0, threads).Select(_ => Start(name))];
    }

    /// <summary>Computes off the caller's turn.</summary>
    public async Task<T> Run<T>(Func<T> work)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(() =>
        {
            try
            {
                outcome.SetResult(work());
            }
#pragma warning disable CA1031 // goes to the caller
            catch (Exception failure)
#pragma warning restore CA1031
            {
                outcome.SetException(failure);
            }
        });
        return await outcome.Task;
    }

    /// <summary>Takes nothing more and waits for what has begun.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await Task.WhenAll(threads);
        GC.SuppressFinalize(this);
    }

    private Task Start(string name)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
                while (waiting.Reader.TryRead(out var work)) work();
            ended.SetResult();
        }) { IsBackground = true, Name = name }.Start();
        return ended.Task;
    }
}

/// <summary>Reads files, freezes snapshots, checks and explains proposals.</summary>
internal sealed class SideWorker() : BoundedWorker("side worker", threads: 2, places: 64);
