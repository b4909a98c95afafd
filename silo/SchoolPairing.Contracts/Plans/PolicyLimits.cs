namespace SchoolPairing.Contracts.Plans;

/// <summary>What the numbers of a policy may be; config/schemas/policy.schema.json says the same, and so does the check of a proposal.</summary>
public static class PolicyLimits
{
    /// <summary>Receivers that a policy lets one helper take on.</summary>
    public const int MaxHelperCapacity = 12;

    /// <summary>Helpers that a policy lets one receiver have.</summary>
    public const int MaxHelpersPerReceiver = 4;

    /// <summary>Half around the earth, in kilometres: no two schools are farther apart.</summary>
    public const double MaxDistanceKm = 20_038;

    /// <summary>Stages that a policy names: the stages of a school are counted in the bits of one number.</summary>
    public const int MaxStages = 64;

    /// <summary>Share of a proposal's pairs that may be suggested for learning's sake: enough to measure with, small enough to be harmless.</summary>
    public const double MaxExplorationShare = 0.05;

    /// <summary>A day, in minutes.</summary>
    public const int MaxTravelMinutes = 1_440;
}
