using Google.OrTools.Sat;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>The plain peer of tests: any whole-number program handed to CP-SAT in this process, one worker.</summary>
internal sealed class CpSolver : IIntegerSolver
{
    public IntegerOutcome Solve(IntegerProgram program, IntegerMethod method, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return new(IntegerStatus.Cancelled, [], IntegerProgram.Free, "CP-SAT", true);
        var model = new CpModel();
        var variables = program.Lower.Select((lower, column) => model.NewIntVar(lower, program.Upper[column], "")).ToArray();
        for (var row = 0; row < program.Rows; row++)
        {
            var terms = Enumerable.Range(program.RowStart[row], program.RowStart[row + 1] - program.RowStart[row]).ToArray();
            model.AddLinearConstraint(LinearExpr.WeightedSum(terms.Select(term => variables[program.Column[term]]), terms.Select(term => program.Coefficient[term])),
                program.RowLower[row], program.RowUpper[row]);
        }
        model.Maximize(LinearExpr.WeightedSum(variables, program.Objective));
        var solver = new Google.OrTools.Sat.CpSolver { StringParameters = "num_workers:1 max_time_in_seconds:30" };
        var status = solver.Solve(model);
        if (status == CpSolverStatus.Infeasible) return new(IntegerStatus.Impossible, [], IntegerProgram.Free, "CP-SAT", true);
        if (status != CpSolverStatus.Optimal) return new(IntegerStatus.OutOfTime, [], IntegerProgram.Free, "CP-SAT", false);
        long[] values = [.. variables.Select(variable => solver.Value(variable))];
        return new(IntegerStatus.Proven, values, program.PointsOf(values), "CP-SAT", true);
    }
}
