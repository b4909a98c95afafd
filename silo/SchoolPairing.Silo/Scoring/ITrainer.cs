using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;

namespace SchoolPairing.Silo.Scoring;

/// <summary>The trainer as the grains see it: a pure function that takes long, so never called on a grain turn.</summary>
internal interface ITrainer
{
    /// <summary>The same inputs give the same outcome. Ends soon after <paramref name="cancel"/> with Cancelled or its exception.</summary>
    TrainingOutcome Train(TrainingInputs inputs, Action<TrainingProgress> report, CancellationToken cancel);
}

/// <summary>The trainer of <c>SchoolPairing.Matchmaking</c>.</summary>
/// <param name="time">For the seconds of the report's table.</param>
internal sealed class PureTrainer(TimeProvider time) : ITrainer
{
    public TrainingOutcome Train(TrainingInputs inputs, Action<TrainingProgress> report, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        return Trainer.Train(inputs, report, cancel, () => time.GetElapsedTime(start));
    }
}
