using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Wire;

namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>
/// Solves each program in a process of its own, which may run out of memory, be killed or abort in native code: the caller then reads
/// <see cref="IntegerStatus.Died"/>, never an exception. Any number of threads may use it; how many at a time is the caller's to bound.
/// </summary>
/// <param name="time">Clock of the limits.</param>
/// <param name="log">Where an end that was not ordered is noted.</param>
/// <param name="fault">Only for tests: the native fault that the process is to commit.</param>
internal sealed partial class SolverProcess(TimeProvider time, ILogger<SolverProcess>? log = null, string? fault = null) : IIntegerSolver
{
    private readonly ILogger log = log ?? NullLogger<SolverProcess>.Instance;

    /// <inheritdoc/>
    public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(budget);
        if (ProgramCheck.Fault(program, budget) is { } wrong) return Ended(IntegerStatus.Died, "refused: " + wrong);
        if (cancel.IsCancellationRequested) return Ended(IntegerStatus.Cancelled, null);
        if (SolverChild.Start(fault) is not { } started) return Ended(IntegerStatus.Died, "not-started");
        using var child = started;
        using var watch = new ChildWatch(child, budget, time, cancel);
        var outcome = child.Ask(program, method, budget, report);
        child.WaitForEnd();
        var end = watch.Ordered ?? child.How();
        if (end == ChildEnd.Cancelled) return Ended(IntegerStatus.Cancelled, null);
        if (outcome is not null) return outcome;
        if (end == ChildEnd.OutOfTime) return Ended(IntegerStatus.OutOfTime, null);
        LogEnded(end, child.ExitCode, child.LastWords);
        return Ended(IntegerStatus.Died, end);
    }

    private static IntegerOutcome Ended(IntegerStatus status, string? how) => new(status, [], IntegerProgram.Free, "SchoolPairing.Solver", false, how);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The solver's process ended ({How}, code {Code}): {LastWords}")]
    private partial void LogEnded(string how, int code, string lastWords);
}
