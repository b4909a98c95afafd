using System.Globalization;
using Google.OrTools.Sat;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>CP-SAT. Its strategies take turns in a fixed order, whatever the number of cores, so the same seed and the same number of steps give the same answer.</summary>
internal static class ConstraintProgramming
{
    private const string Name = "CP-SAT 9.15";

    public static IntegerOutcome Solve(IntegerProgram program, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        using var solver = new CpSolver { StringParameters = Parameters(budget) };
        using var progress = new SatProgress(report);
        using var stop = cancel.Register(solver.StopSearch);
        solver.SetBestBoundCallback(progress.Bound);
        var status = cancel.IsCancellationRequested ? CpSolverStatus.Unknown : solver.Solve(SatModel.Of(program), progress);
        solver.ClearBestBoundCallback();
        if (status == CpSolverStatus.ModelInvalid) return new(IntegerStatus.Died, [], IntegerProgram.Free, Name, true, "refused: numbers too large");
        if (status == CpSolverStatus.Infeasible) return new(IntegerStatus.Impossible, [], IntegerProgram.Free, Name, true);
        var cutBySteps = solver.Response?.DeterministicTime >= (budget.DeterministicSeconds ?? double.MaxValue);
        var bound = solver.Response is null ? IntegerProgram.Free : OrToolsSolver.WholeBound(solver.BestObjectiveBound);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return new(IntegerStatus.OutOfTime, [], bound, Name, cutBySteps);
        var values = solver.Response!.Solution.ToArray();
        return new(status == CpSolverStatus.Optimal ? IntegerStatus.Proven : IntegerStatus.Good, values, Math.Max(bound, program.PointsOf(values)), Name, status == CpSolverStatus.Optimal || cutBySteps);
    }

    // Only from numbers: a string that native code cannot parse ends the process.
    private static string Parameters(SolveBudget budget) => string.Create(CultureInfo.InvariantCulture,
        $"num_workers:2,interleave_search:true,interleave_batch_size:4,random_seed:{(int)(budget.Seed & int.MaxValue)},max_time_in_seconds:{budget.Seconds:0.######},relative_gap_limit:{budget.RelativeGap:0.############}")
        + (budget.DeterministicSeconds is { } steps ? string.Create(CultureInfo.InvariantCulture, $",max_deterministic_time:{steps:0.######}") : "");
}
