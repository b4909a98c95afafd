using Google.OrTools.ModelBuilder;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Engines;

/// <summary>A program as a model of OR-Tools' linear solvers, its variables not whole.</summary>
internal static class LinearModel
{
    public static Model Of(IntegerProgram program)
    {
        var model = new Model();
        var helper = model.Helper;
        for (var column = 0; column < program.Variables; column++)
        {
            helper.AddVar();
            helper.SetVarLowerBound(column, program.Lower[column]);
            helper.SetVarUpperBound(column, program.Upper[column]);
            helper.SetVarIntegrality(column, false);
            helper.SetVarObjectiveCoefficient(column, program.Objective[column]);
        }
        for (var row = 0; row < program.Rows; row++)
        {
            helper.AddLinearConstraint();
            helper.SetConstraintLowerBound(row, program.RowLower[row] <= -IntegerProgram.Free ? double.NegativeInfinity : program.RowLower[row]);
            helper.SetConstraintUpperBound(row, program.RowUpper[row] >= IntegerProgram.Free ? double.PositiveInfinity : program.RowUpper[row]);
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) helper.AddConstraintTerm(row, program.Column[term], program.Coefficient[term]);
        }
        helper.SetMaximize(true);
        return model;
    }

    /// <summary>The values of a solution, rounded.</summary>
    public static long[] Values(this Google.OrTools.ModelBuilder.Solver solver, Model model, int variables)
    {
        var values = new long[variables];
        for (var column = 0; column < variables; column++) values[column] = (long)Math.Round(solver.Value(model.VarFromIndex(column)));
        return values;
    }
}
