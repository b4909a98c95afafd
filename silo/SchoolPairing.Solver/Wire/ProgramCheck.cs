using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Wire;

/// <summary>What a program must keep before native code sees it: native code ends the process where an index is wrong.</summary>
public static class ProgramCheck
{
    /// <summary>Nothing larger fits the solvers' doubles without loss.</summary>
    public const long MostExact = 1L << 53;

    /// <summary>The first fault of a program or its budget; null where it has none.</summary>
    public static string? Fault(IntegerProgram program, SolveBudget budget)
    {
        var (columns, rows) = (program.Variables, program.Rows);
        if (program.Upper.Length != columns || program.Objective.Length != columns || (program.Hint.Length != 0 && program.Hint.Length != columns)) return "columns of unequal length";
        if (program.RowUpper.Length != rows || program.RowStart.Length != rows + 1 || program.RowStart[0] != 0) return "rows of unequal length";
        if (program.RowStart[rows] != program.Column.Length || program.Column.Length != program.Coefficient.Length) return "terms of unequal length";
        for (var row = 0; row < rows; row++)
            if (program.RowStart[row + 1] < program.RowStart[row] || program.RowLower[row] > program.RowUpper[row]) return $"row {row}";
        for (var column = 0; column < columns; column++)
            if (program.Lower[column] > program.Upper[column] || Large(program.Lower[column]) || Large(program.Upper[column])) return $"bounds of variable {column}";
        if (Array.Exists(program.Column, column => (uint)column >= (uint)columns)) return "a term without a variable";
        if (Array.Exists(program.Coefficient, Large) || Array.Exists(program.Objective, Large)) return "numbers too large";
        return budget is { Seconds: > 0, RelativeGap: >= 0, MemoryMegabytes: > 0, DeterministicSeconds: null or > 0 } && double.IsFinite(budget.Seconds)
            && double.IsFinite(budget.RelativeGap) && double.IsFinite(budget.DeterministicSeconds ?? 0) ? null : "budget";
    }

    private static bool Large(long number) => number is > MostExact or < -MostExact;
}
