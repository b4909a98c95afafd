namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>Which kind of solver suits a program.</summary>
public enum IntegerMethod
{
    /// <summary>Branch and cut on the linear relaxation (HiGHS): assignments, which are nearly whole by themselves.</summary>
    BranchAndCut = 1,
    /// <summary>Constraint programming (CP-SAT): timetables and replans.</summary>
    ConstraintProgramming = 2,
    /// <summary>
    /// The linear relaxation alone (GLOP): a bound, proven in exact arithmetic. Values are answered only where rounded ones keep all rows; status Good even without them.
    /// </summary>
    Relaxation = 3,
}

/// <summary>How long and how much a solver may work.</summary>
/// <param name="Seconds">Wall-clock limit; a result that it cut is not reproducible, and says so.</param>
/// <param name="DeterministicSeconds">Limit in the solver's own steps, the same on every machine; null: none. Branch and cut knows none.</param>
/// <param name="RelativeGap">Good enough: (bound − points) ÷ |points|; 0: proven best.</param>
/// <param name="MemoryMegabytes">Limit of the solver's process.</param>
/// <param name="Seed">Recorded seed.</param>
public sealed record SolveBudget(double Seconds, double? DeterministicSeconds, double RelativeGap, int MemoryMegabytes, long Seed);

/// <summary>How a solve ended.</summary>
public enum IntegerStatus
{
    /// <summary>The values are proven best (within the gap asked for).</summary>
    Proven = 1,
    /// <summary>The values keep all rows; a limit ended the search.</summary>
    Good = 2,
    /// <summary>No values keep all rows.</summary>
    Impossible = 3,
    /// <summary>A limit ended the search before any values were found.</summary>
    OutOfTime = 4,
    /// <summary>The solver's process ended by itself or reached its memory limit.</summary>
    Died = 5,
    /// <summary>The caller cancelled.</summary>
    Cancelled = 6,
}

/// <summary>What a solver answers. Values are checked against the program by whoever receives them: a solver is never believed.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Values">One a variable; empty where there are none.</param>
/// <param name="Bound">No values have more points; <see cref="IntegerProgram.Free"/>: no bound.</param>
/// <param name="Solver">Name and version.</param>
/// <param name="Reproducible">False where a wall-clock limit cut the search.</param>
/// <param name="Died">What was seen where the process died: memory-limit, killed, aborted; null otherwise.</param>
public sealed record IntegerOutcome(IntegerStatus Status, long[] Values, long Bound, string Solver, bool Reproducible, string? Died = null);

/// <summary>Solves whole-number programs, somewhere else: no method of it can bring the caller's process down.</summary>
public interface IIntegerSolver
{
    /// <summary>Solves; blocks the calling thread until the end, a limit or the cancellation.</summary>
    /// <param name="program">What.</param>
    /// <param name="method">By which kind of solver.</param>
    /// <param name="budget">Limits and seed.</param>
    /// <param name="report">Told the best points and the bound so far, each null before there is one; may be null.</param>
    /// <param name="cancel">Ends the search.</param>
    IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel);
}
