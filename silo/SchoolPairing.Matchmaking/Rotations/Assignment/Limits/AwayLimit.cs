namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>How many of some teachers may be away at a time.</summary>
internal static class AwayLimit
{
    /// <summary>The share of them, rounded down; one may always go where two are there, and nobody where one is alone.</summary>
    public static int Of(int there, double share) => Math.Max(there > 1 ? 1 : 0, (int)Math.Floor((decimal)share * there));

    /// <summary>A share of a number, rounded up: a duty.</summary>
    public static int AtLeast(int counted, double share) => (int)Math.Ceiling((decimal)share * counted);
}
