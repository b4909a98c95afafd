using Google.OrTools.ModelBuilder;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>
/// GLOP on the program without "whole". Its values are answered where rounded ones keep all rows; else there are none and the status is Good all the same. The bound is not
/// what the solver says but what its dual prices prove: see <see cref="DualBound"/>.
/// </summary>
internal static class Relaxation
{
    private const string Name = "GLOP (OR-Tools 9.15)";

    public static IntegerOutcome Solve(IntegerProgram program, SolveBudget budget, CancellationToken cancel)
    {
        using var model = new OwnedModel(program);
        var solver = new Google.OrTools.ModelBuilder.Solver("GLOP");
        solver.SetTimeLimitInSeconds(budget.Seconds);
        using var stop = cancel.Register(() => solver.InterruptSolve());
        var status = cancel.IsCancellationRequested ? SolveStatus.CANCELLED_BY_USER : solver.Solve(model.Model);
        if (status == SolveStatus.INFEASIBLE) return new(IntegerStatus.Impossible, [], IntegerProgram.Free, Name, true);
        if (status != SolveStatus.OPTIMAL) return new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, Name, false);
        var prices = new double[program.Rows];
        for (var row = 0; row < prices.Length; row++) prices[row] = solver.DualValue(model.Model.ConstraintFromIndex(row));
        var bound = DualBound.Of(program, prices);
        var values = solver.Values(model.Model, program.Variables);
        if (program.Broken(values) is not null) return new(IntegerStatus.Good, [], bound, Name, true);
        return new(program.PointsOf(values) >= bound ? IntegerStatus.Proven : IntegerStatus.Good, values, bound, Name, true);
    }
}
