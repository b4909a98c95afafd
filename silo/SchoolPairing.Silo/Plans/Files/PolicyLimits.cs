namespace SchoolPairing.Silo.Plans.Files;

/// <summary>What the numbers of a policy may be; config/schemas/policy.schema.json says the same.</summary>
internal static class PolicyLimits
{
    internal const int MaxHelperCapacity = 12;
    internal const int MaxHelpersPerReceiver = 4;

    /// <summary>Half around the earth: no two schools are farther apart.</summary>
    internal const double MaxDistanceKm = 20_038;

    /// <summary>A pair's common stages are counted in the bits of one number.</summary>
    internal const int MaxStages = 64;

    internal const int MaxTravelMinutes = 1_440;
}
