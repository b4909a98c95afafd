using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Silo.Matching;

/// <summary>Where a run stands for good; finer progress lives only in memory. Stored as words.</summary>
internal enum MatchRunStage
{
    Queued = 1,
    Running = 2,
    Ended = 3,
}

/// <summary>The stored state of a run. Queued → Running → Ended; or Queued → Ended where it was cancelled before its start.</summary>
internal sealed record MatchRunDocument
{
    public int Schema { get; init; } = 1;
    public PlanId Plan { get; init; }
    public MatchRunStage Stage { get; init; }
    public string InputsHash { get; init; } = "";
    public long Seed { get; init; }
    /// <summary>Times that the engine began with it; 0 while queued.</summary>
    public int Begun { get; init; }
    public bool CancelAsked { get; init; }
    /// <summary>Last progress, kept once the run ended.</summary>
    public MatchProgress Reached { get; init; }

    public static MatchRunDocument Queued(PlanId plan, string inputsHash, long seed) =>
        new() { Plan = plan, Stage = MatchRunStage.Queued, InputsHash = inputsHash, Seed = seed };

    public MatchRunDocument BegunOnceMore() => this with { Stage = MatchRunStage.Running, Begun = Begun + 1 };

    public MatchRunDocument EndedAt(MatchProgress last) => this with { Stage = MatchRunStage.Ended, Reached = last with { Phase = MatchPhase.Done } };

    /// <param name="run">Its id.</param>
    /// <param name="live">Progress of the worker, where it works on the run.</param>
    public MatchRunState Seen(MatchRunId run, MatchProgress live)
    {
        var progress = Stage == MatchRunStage.Ended ? Reached : live;
        return new(run, Plan, progress, InputsHash, Seed, Math.Max(Begun, 1));
    }
}
