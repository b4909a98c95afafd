using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Wire;

namespace SchoolPairing.Silo.Rotations.Solving;

/// <summary>
/// Solves each program in another process, which may run out of memory, be killed or abort in native code: the caller then reads <see cref="IntegerStatus.Died"/>, never an exception.
/// A process that has answered stays a while for the next program. Any number of threads may use it; a few programs are solved at a time, the others wait.
/// </summary>
/// <param name="time">Clock of the limits.</param>
/// <param name="log">Where an end that was not ordered is noted.</param>
/// <param name="fault">Only for tests: the native fault that the process is to commit.</param>
internal sealed partial class SolverProcess(TimeProvider time, ILogger<SolverProcess>? log = null, string? fault = null) : IIntegerSolver, IDisposable
{
    private readonly ILogger log = log ?? NullLogger<SolverProcess>.Instance;
    private readonly SolverWorkers workers = new(fault);

    /// <inheritdoc/>
    public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(budget);
        if (ProgramCheck.Fault(program, budget) is { } wrong) return Ended(IntegerStatus.Died, "refused: " + wrong);
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                if (workers.Take(cancel) is not { } child) return Ended(IntegerStatus.Died, "not-started");
                if (Solve(child, program, method, budget, report, cancel) is { } outcome) return outcome;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return Ended(IntegerStatus.Cancelled, null);
        }
    }

    /// <summary>Ends the processes that wait for a program.</summary>
    public void Dispose() => workers.Dispose();

    // Null where a process that had waited was gone before it began: another one is to be asked.
    private IntegerOutcome? Solve(SolverChild child, IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        var (waited, stays) = (child.Used, false);
        try
        {
            using var watch = new ChildWatch(child, budget, time, cancel);
            var outcome = child.Ask(program, method, budget, report);
            if (outcome is null) child.WaitForEnd();
            stays = watch.Ordered is null && outcome is not null;
            if (watch.Ordered == ChildEnd.Cancelled) return Ended(IntegerStatus.Cancelled, null);
            if (outcome is not null) return outcome;
            if (watch.Ordered == ChildEnd.OutOfTime) return Ended(IntegerStatus.OutOfTime, null);
            if (waited && !child.Began && watch.Ordered is null) return null;
            var end = watch.Ordered ?? child.How();
            LogEnded(end, child.ExitCode, child.LastWords);
            return Ended(IntegerStatus.Died, end);
        }
        finally
        {
            workers.Return(child, stays);
        }
    }

    private static IntegerOutcome Ended(IntegerStatus status, string? how) => new(status, [], IntegerProgram.Free, "SchoolPairing.Solver", false, how);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The solver's process ended ({How}, code {Code}): {LastWords}")]
    private partial void LogEnded(string how, int code, string lastWords);
}
