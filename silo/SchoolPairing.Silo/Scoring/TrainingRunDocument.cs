using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Matching;

namespace SchoolPairing.Silo.Scoring;

/// <summary>The stored state of a training. Queued → Running → Ended; or Queued → Ended where it was cancelled before its start.</summary>
internal sealed record TrainingRunDocument
{
    public int Schema { get; init; } = 1;
    public MatchRunStage Stage { get; init; }
    public string InputsHash { get; init; } = "";
    public long Seed { get; init; }
    /// <summary>Times that the trainer began with it; 0 while queued.</summary>
    public int Begun { get; init; }
    public bool CancelAsked { get; init; }
    public required HistoryReport History { get; init; }
    /// <summary>Hash of the model that it made.</summary>
    public string? Model { get; init; }
    /// <summary>Last progress; null until the training ended.</summary>
    public TrainingProgress? Reached { get; init; }

    public TrainingRunDocument BegunOnceMore() => this with { Stage = MatchRunStage.Running, Begun = Begun + 1 };

    public TrainingRunDocument EndedAt(TrainingProgress last, string? model) =>
        this with { Stage = MatchRunStage.Ended, Reached = last with { Phase = TrainingPhase.Done }, Model = model };

    /// <param name="run">Its id.</param>
    /// <param name="live">Progress of the worker, where it works on the training.</param>
    public TrainingRunState Seen(TrainingRunId run, TrainingProgress live) => new(run, Reached ?? live, InputsHash, Seed, Math.Max(Begun, 1), History, Model);
}
