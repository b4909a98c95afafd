using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Plans;

/// <summary>What a planner decided by hand before the run.</summary>
public enum DecisionKind
{
    /// <summary>This pair is in the plan.</summary>
    Lock = 1,
    /// <summary>This pair is not in the plan.</summary>
    Forbid = 2,
    /// <summary>This receiver gets a helper, whichever.</summary>
    Must = 3,
}

/// <summary>One decision of a planner, a row of the locks file.</summary>
/// <param name="Kind">Lock, forbid or must.</param>
/// <param name="Helper">The helper; null for must.</param>
/// <param name="Receiver">The receiver.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PlannerDecision")]
public sealed record PlannerDecision(DecisionKind Kind, SchoolId? Helper, SchoolId Receiver);

/// <summary>Points that somebody else gave a pair; pairs without such a row are not allowed.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Points">An integer between -1,000,000,000 and 1,000,000,000.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.GivenScore")]
public readonly record struct GivenScore([property: Id(0)] SchoolId Helper, [property: Id(1)] SchoolId Receiver, [property: Id(2)] long Points)
{
    /// <summary>The largest number of points that may be given, either sign.</summary>
    public const long LargestPoints = 1_000_000_000;
}

/// <summary>Measured travel time of a pair, one way.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Minutes">At least 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TravelTime")]
public readonly record struct TravelTime([property: Id(0)] SchoolId Helper, [property: Id(1)] SchoolId Receiver, [property: Id(2)] int Minutes);

/// <summary>A pair of an earlier year.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Years">School years that they worked together, at least 1.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PastPair")]
public readonly record struct PastPair([property: Id(0)] SchoolId Helper, [property: Id(1)] SchoolId Receiver, [property: Id(2)] int Years);
