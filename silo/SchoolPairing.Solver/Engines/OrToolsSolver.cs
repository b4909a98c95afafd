using SchoolPairing.Matchmaking.Solving.Integers;
using SchoolPairing.Solver.Wire;

namespace SchoolPairing.Solver.Engines;

/// <summary>
/// Translates whole-number programs for the solvers of OR-Tools, in the calling process: a fault in native code ends that process. Programs that serve
/// people start <c>SchoolPairing.Solver</c> as a process of its own; only tests and benchmarks use this class directly.
/// </summary>
public sealed class OrToolsSolver : IIntegerSolver
{
    /// <inheritdoc/>
    public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(budget);
        if (ProgramCheck.Fault(program, budget) is { } fault) return new(IntegerStatus.Died, [], IntegerProgram.Free, "none", true, "refused: " + fault);
        var outcome = method switch
        {
            IntegerMethod.BranchAndCut => BranchAndCut.Solve(program, budget, report, cancel),
            IntegerMethod.ConstraintProgramming => ConstraintProgramming.Solve(program, budget, report, cancel),
            IntegerMethod.Relaxation => Relaxation.Solve(program, budget, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
        // Tolerances of the solvers and our rounding: values that do not keep the rows exactly are none.
        if (outcome.Values.Length > 0 && program.Broken(outcome.Values) is not null)
            outcome = outcome with { Values = [], Status = cancel.IsCancellationRequested ? IntegerStatus.Cancelled : IntegerStatus.OutOfTime };
        return cancel.IsCancellationRequested && outcome.Status is IntegerStatus.Good or IntegerStatus.OutOfTime ? outcome with { Status = IntegerStatus.Cancelled } : outcome;
    }

    /// <summary>A bound that a solver gives as a double, as whole points and never too low.</summary>
    internal static long WholeBound(double bound) =>
        double.IsFinite(bound) && Math.Abs(bound) < ProgramCheck.MostExact ? (long)Math.Floor(bound + 1e-6 * Math.Max(1, Math.Abs(bound) * 1e-6)) : IntegerProgram.Free;
}
