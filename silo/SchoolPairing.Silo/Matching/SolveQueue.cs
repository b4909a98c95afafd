using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>
/// Runs the engine, one run at a time, on a thread of its own and never on a grain turn. What it holds is only in memory: a run
/// that was under way when the process ended has no outcome in the database and is begun again from its frozen inputs.
/// </summary>
internal sealed partial class SolveQueue(GrainStorage storage, IMatchEngine engine, IGrainFactory grains, ILogger<SolveQueue> logger)
    : IHostedService, IAsyncDisposable
{
    // Waiting runs cost a few words each: their inputs are read when their turn comes.
    private readonly BoundedWorker worker = new("match engine", threads: 1, places: 100_000);
    private readonly ConcurrentDictionary<MatchRunId, SolveTicket> tickets = new();
    private readonly CancellationTokenSource stopping = new();

    public SolveTicket? Find(MatchRunId run) => tickets.GetValueOrDefault(run);

    /// <summary>Queues a run; one that is queued or running already stays where it is.</summary>
    public SolveTicket Enqueue(MatchRunId run)
    {
        var mine = new SolveTicket(run, stopping.Token);
        var ticket = tickets.GetOrAdd(run, mine);
        if (ReferenceEquals(ticket, mine)) _ = worker.Run(() => Solve(mine));
        return ticket;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Interrupts the engine without an outcome: the next start begins these runs again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await worker.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        stopping.Dispose();
    }

    private bool Solve(SolveTicket ticket)
    {
        try
        {
            var run = grains.GetGrain<IMatchRunWork>(ticket.Run.Value);
            if (stopping.IsCancellationRequested || !run.Begin().GetAwaiter().GetResult()) return false;
            var outcome = Outcome(ticket);
            if (stopping.IsCancellationRequested && outcome is MatchOutcome.Cancelled) return false;
            run.End(EndedRun.Of(outcome, ticket.Progress)).GetAwaiter().GetResult();
            return true;
        }
#pragma warning disable CA1031 // the queue lives on; the run has no outcome and is begun again at its next activation
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RunInterrupted(ticket.Run, failure);
            return false;
        }
        finally
        {
            tickets.TryRemove(ticket.Run, out _);
            ticket.Left.SetResult();
        }
    }

    private MatchOutcome Outcome(SolveTicket ticket)
    {
        try
        {
            var inputs = PackedJson.Unpack<MatchInputs>(storage.Read(rows => MatchRunTable.Inputs(rows, ticket.Run)));
            return engine.Run(inputs, progress => ticket.Progress = progress, ticket.Token);
        }
        catch (OperationCanceledException) when (ticket.Token.IsCancellationRequested)
        {
            return new MatchOutcome.Cancelled();
        }
#pragma warning disable CA1031 // a fault of the engine on these inputs would come again: it is the outcome
        catch (Exception fault) when (fault is not System.Data.Common.DbException)
#pragma warning restore CA1031
        {
            EngineFailed(ticket.Run, fault);
            return new MatchOutcome.Refused([Refusal.Of(RefusalCode.EngineFailed, ("run", ticket.Run.Value))]);
        }
    }
}
