using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Runs the rotation engine, one run at a time. Its solver lives in another process: where that dies the run ends as such and the next one begins.</summary>
internal sealed partial class RotationQueue(GrainStorage storage, IRotationEngine engine, IGrainFactory grains, ILogger<RotationQueue> logger)
    : RunQueue<RotationProgress>("rotation engine", new(RotationPhase.Queued, 0, null, null))
{
    protected override bool Work(RunTicket<RotationProgress> ticket)
    {
        var run = grains.GetGrain<IRotationRunWork>(ticket.Run);
        if (run.Begin().GetAwaiter().GetResult() is not { } seconds) return false;
        var outcome = Outcome(ticket, seconds);
        if (Stopping && outcome is RotationOutcome.Cancelled) return false;
        run.End(EndedRotation.Of(outcome, ticket.Progress)).GetAwaiter().GetResult();
        return true;
    }

    protected override void Interrupted(string run, Exception failure) => RunInterrupted(new(run), failure);

    // Only the stored outcome ends a run: whoever sees Done asks for it.
    private static RotationProgress BeforeTheEnd(RotationProgress progress) =>
        progress.Phase == RotationPhase.Done ? progress with { Phase = RotationPhase.Auditing } : progress;

    private RotationOutcome Outcome(RunTicket<RotationProgress> ticket, int seconds)
    {
        var run = RotationRunId.Of(ticket.Run);
        try
        {
            var inputs = PackedJson.Unpack<RotationInputs>(storage.Read(rows => RotationRunTable.Inputs(rows, run)));
            return engine.Run(inputs, seconds, progress => ticket.Progress = BeforeTheEnd(progress), ticket.Token);
        }
        catch (OperationCanceledException) when (ticket.Token.IsCancellationRequested)
        {
            return new RotationOutcome.Cancelled();
        }
#pragma warning disable CA1031 // a fault of the engine on these inputs would come again: it is the outcome
        catch (Exception fault) when (fault is not System.Data.Common.DbException)
#pragma warning restore CA1031
        {
            EngineFailed(run, fault);
            return new RotationOutcome.Refused([Refusal.Of(RefusalCode.EngineFailed, ("run", ticket.Run))]);
        }
    }

    [LoggerMessage(EventId = 1701, EventName = nameof(EngineFailed), Level = LogLevel.Error, Message = "The rotation engine failed on run {Run}")]
    private partial void EngineFailed(RotationRunId run, Exception fault);

    [LoggerMessage(EventId = 1702, EventName = nameof(RunInterrupted), Level = LogLevel.Error,
        Message = "Rotation run {Run} was interrupted without an outcome; it begins again when it is next asked for")]
    private partial void RunInterrupted(RotationRunId run, Exception failure);
}
