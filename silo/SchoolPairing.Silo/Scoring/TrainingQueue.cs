using System.Globalization;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Trains, one training at a time, beside the match engine: a planner who matches never waits for a training.</summary>
internal sealed partial class TrainingQueue(GrainStorage storage, ITrainer trainer, IGrainFactory grains, ILogger<TrainingQueue> logger)
    : RunQueue<TrainingProgress>("trainer", new(TrainingPhase.Queued, 0, 0))
{
    protected override bool Work(RunTicket<TrainingProgress> ticket)
    {
        var run = grains.GetGrain<ITrainingRunWork>(ticket.Run);
        if (!run.Begin().GetAwaiter().GetResult()) return false;
        var outcome = Outcome(ticket);
        if (Stopping && outcome is TrainingOutcome.Cancelled) return false;
        run.End(EndedTraining.Of(new(ticket.Run), outcome, ticket.Progress)).GetAwaiter().GetResult();
        return true;
    }

    protected override void Interrupted(string run, Exception failure) => TrainingInterrupted(new(run), failure);

    private TrainingOutcome Outcome(RunTicket<TrainingProgress> ticket)
    {
        var run = TrainingRunId.Of(ticket.Run);
        try
        {
            var (packed, made) = storage.Read(rows => (TrainingRunTable.Inputs(rows, run),
                GrainStateTable.Find<TrainingRunDocument>(rows, GrainStorage.TrainingRun, ticket.Run).State!.History.Made));
            var outcome = trainer.Train(PackedJson.Unpack<TrainingInputs>(packed), progress => ticket.Progress = progress, ticket.Token);
            return made == 0 ? outcome : Marked(outcome, made);
        }
        catch (OperationCanceledException) when (ticket.Token.IsCancellationRequested)
        {
            return new TrainingOutcome.Cancelled();
        }
#pragma warning disable CA1031 // a fault of the trainer on these inputs would come again: it is the outcome
        catch (Exception fault) when (fault is not System.Data.Common.DbException)
#pragma warning restore CA1031
        {
            TrainerFailed(run, fault);
            return new TrainingOutcome.Refused([Refusal.Of(RefusalCode.EngineFailed, ("run", ticket.Run))]);
        }
    }

    // The trainer sees pairs, not whether somebody invented them; whoever reads the model card must.
    private static TrainingOutcome Marked(TrainingOutcome outcome, int made) => outcome is not TrainingOutcome.Trained trained ? outcome : trained with
    {
        Report = trained.Report with { Notes = trained.Report.Notes.Insert(0, TrainingNote.Of("made-rows", ("rows", made.ToString(CultureInfo.InvariantCulture)))) },
    };

    [LoggerMessage(EventId = 1621, EventName = nameof(TrainerFailed), Level = LogLevel.Error, Message = "The trainer failed on {Run}")]
    private partial void TrainerFailed(TrainingRunId run, Exception fault);

    [LoggerMessage(EventId = 1622, EventName = nameof(TrainingInterrupted), Level = LogLevel.Error,
        Message = "Training {Run} was interrupted without an outcome; it begins again when it is next asked for")]
    private partial void TrainingInterrupted(TrainingRunId run, Exception failure);
}
