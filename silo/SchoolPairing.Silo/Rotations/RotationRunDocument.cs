using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Where a run stands for good; finer progress lives only in memory. Stored as words.</summary>
internal enum RotationRunStage
{
    Queued = 1,
    Running = 2,
    Ended = 3,
}

/// <summary>The stored state of a rotation run. Queued → Running → Ended; or Queued → Ended where it was cancelled before its start.</summary>
internal sealed record RotationRunDocument
{
    public int Schema { get; init; } = 1;
    public PlanId Plan { get; init; }
    public RotationRunStage Stage { get; init; }
    public string InputsHash { get; init; } = "";
    public long Seed { get; init; }
    public int Seconds { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    /// <summary>Times that the engine began with it; 0 while queued.</summary>
    public int Begun { get; init; }
    public bool CancelAsked { get; init; }
    /// <summary>Last progress; null until the run ended.</summary>
    public RotationProgress? Reached { get; init; }

    public RotationRunDocument BegunOnceMore() => this with { Stage = RotationRunStage.Running, Begun = Begun + 1 };

    public RotationRunDocument EndedAt(RotationProgress last) => this with { Stage = RotationRunStage.Ended, Reached = last with { Phase = RotationPhase.Done } };

    /// <param name="run">Its id.</param>
    /// <param name="live">Progress of the worker, where it works on the run.</param>
    public RotationRunState Seen(RotationRunId run, RotationProgress live) => new(run, Plan, Reached ?? live, InputsHash, Seed, Math.Max(Begun, 1), StartedAt);
}
