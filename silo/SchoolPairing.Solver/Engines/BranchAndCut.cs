using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>HiGHS: one thread, recorded seed, so the same answer whenever no wall-clock limit cut it. It knows no limit in steps.</summary>
internal static class BranchAndCut
{
    private const string Name = "HiGHS 1.12";

    public static IntegerOutcome Solve(IntegerProgram program, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        using var run = new HighsRun(report, cancel);
        run.Set("threads", 1);
        run.Set("random_seed", (int)(budget.Seed & int.MaxValue));
        run.Set("mip_rel_gap", budget.RelativeGap);
        run.Set("time_limit", budget.Seconds);
        run.Pass(program);
        var status = run.Run();
        // All variables have bounds, so "unbounded or infeasible" is infeasible.
        if (status is HighsLibrary.Infeasible or HighsLibrary.UnboundedOrInfeasible) return new(IntegerStatus.Impossible, [], IntegerProgram.Free, Name, true);
        var values = run.Values(program.Variables, program.Rows);
        if (values is null) return new(IntegerStatus.OutOfTime, [], run.Bound(), Name, false);
        var proven = status == HighsLibrary.Optimal;
        return new(proven ? IntegerStatus.Proven : IntegerStatus.Good, values, Math.Max(run.Bound(), program.PointsOf(values)), Name, proven);
    }
}
