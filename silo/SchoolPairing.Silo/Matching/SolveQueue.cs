using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>Runs the match engine, one run at a time.</summary>
internal sealed partial class SolveQueue(GrainStorage storage, IMatchEngine engine, IGrainFactory grains, ILogger<SolveQueue> logger)
    : RunQueue<MatchProgress>("match engine", new(MatchPhase.Queued, 0, 0))
{
    protected override bool Work(RunTicket<MatchProgress> ticket)
    {
        var run = grains.GetGrain<IMatchRunWork>(ticket.Run);
        if (!run.Begin().GetAwaiter().GetResult()) return false;
        var outcome = Outcome(ticket);
        if (Stopping && outcome is MatchOutcome.Cancelled) return false;
        run.End(EndedRun.Of(outcome, ticket.Progress)).GetAwaiter().GetResult();
        return true;
    }

    protected override void Interrupted(string run, Exception failure) => RunInterrupted(new(run), failure);

    private MatchOutcome Outcome(RunTicket<MatchProgress> ticket)
    {
        var run = MatchRunId.Of(ticket.Run);
        try
        {
            var inputs = PackedJson.Unpack<MatchInputs>(storage.Read(rows => MatchRunTable.Inputs(rows, run)));
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
            EngineFailed(run, fault);
            return new MatchOutcome.Refused([Refusal.Of(RefusalCode.EngineFailed, ("run", ticket.Run))]);
        }
    }
}
