namespace SchoolPairing.Contracts.Matching;

/// <summary>
/// In which order a changed plan strives for its goals. Under each of them pairs that both sides accepted and pairs that a planner locked
/// stay; a goal counts only among the plans that are best by all goals before it; what is left even is settled by the ids of the schools.
/// </summary>
public enum RepairGoal
{
    /// <summary>Coverage level by level, then the objective's value, then the fewest open pairs changed: a planner's edit.</summary>
    BestValue = 1,
    /// <summary>Coverage level by level, then the fewest open pairs changed, then the objective's value: a repair after a decline.</summary>
    FewestChanges = 2,
    /// <summary>No open pair that can stay is changed; free places only: coverage level by level, then the objective's value.</summary>
    NothingMoves = 3,
    /// <summary>Nothing new: only what can no longer be is gone.</summary>
    LeaveOpen = 4,
}
