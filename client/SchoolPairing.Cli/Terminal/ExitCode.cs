namespace SchoolPairing.Cli.Terminal;

/// <summary>What the program tells a script; a contract, documented in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;
    public const int NoSolution = 3;
    public const int Cancelled = 4;

    /// <summary>A fault of the program itself; sysexits.h calls it EX_SOFTWARE.</summary>
    public const int Fault = 70;
}
