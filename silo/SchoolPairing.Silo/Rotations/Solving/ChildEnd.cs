namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>How a solver's process ended, in the words of IntegerOutcome.Died where it was not ordered to.</summary>
internal static class ChildEnd
{
    public const string Cancelled = "cancelled", OutOfTime = "out-of-time", MemoryLimit = "memory-limit", Killed = "killed", Aborted = "aborted";

    /// <summary>From its exit code; Unix adds the signal's number to 128.</summary>
    public static string Of(int code) => code switch
    {
        128 + 9 => Killed,
        128 + 6 or 128 + 11 or 128 + 7 or 128 + 4 or 128 + 8 => Aborted,
        // Windows: an aborted or crashed native program.
        3 or unchecked((int)0xC0000005) or unchecked((int)0xC0000409) or unchecked((int)0xC0000374) => Aborted,
        _ => Killed,
    };
}
