using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Hosting;

/// <summary>
/// Works on runs, one at a time, on a thread of its own and never on a grain turn. What it holds is only in memory: a run that was
/// under way when the process ended has no outcome in the database and is begun again from its frozen inputs.
/// </summary>
/// <typeparam name="TProgress">What a run reports.</typeparam>
internal abstract class RunQueue<TProgress>(string name, TProgress queued) : IHostedService, IAsyncDisposable where TProgress : struct
{
    // Waiting runs cost a few words each: their inputs are read when their turn comes.
    private readonly BoundedWorker worker = new(name, threads: 1, places: 100_000);
    private readonly ConcurrentDictionary<string, RunTicket<TProgress>> tickets = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The service is going down: what has no outcome yet is to stay without one.</summary>
    protected bool Stopping => stopping.IsCancellationRequested;

    public RunTicket<TProgress>? Find(string run) => tickets.GetValueOrDefault(run);

    /// <summary>Queues a run; one that is queued or running already stays where it is.</summary>
    public RunTicket<TProgress> Enqueue(string run)
    {
        var mine = new RunTicket<TProgress>(run, queued, stopping.Token);
        var ticket = tickets.GetOrAdd(run, mine);
        if (ReferenceEquals(ticket, mine)) _ = worker.Run(() => Turn(mine));
        return ticket;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Interrupts the work without an outcome: the next start begins these runs again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await worker.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins a run, works on it and ends it; false where it was not to begin or the service stops.</summary>
    protected abstract bool Work(RunTicket<TProgress> ticket);

    /// <summary>The run ended without an outcome; it begins again when it is next asked for.</summary>
    protected abstract void Interrupted(string run, Exception failure);

    private bool Turn(RunTicket<TProgress> ticket)
    {
        Caller.Current = Caller.Service;
        try
        {
            return !Stopping && Work(ticket);
        }
#pragma warning disable CA1031 // the queue lives on; the run has no outcome and is begun again at its next activation
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Interrupted(ticket.Run, failure);
            return false;
        }
        finally
        {
            tickets.TryRemove(ticket.Run, out _);
            ticket.Left.SetResult();
        }
    }
}
