using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Benchmarks.Rotations;

/// <summary>The planner with a list: the posting with the most points first, whatever still fits, nothing taken back; then the duties in the order of the rules.</summary>
internal static class GreedyPlanner
{
    public static long[] Plan(IntegerProgram program, int options)
    {
        var sum = new long[program.Rows];
        var values = new long[program.Variables];
        var rows = new List<(int Row, long Factor)>[program.Variables];
        for (var column = 0; column < rows.Length; column++) rows[column] = [];
        for (var row = 0; row < program.Rows; row++)
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) rows[program.Column[term]].Add((row, program.Coefficient[term]));
        foreach (var option in Enumerable.Range(0, options).Where(option => program.Objective[option] > 0).OrderByDescending(option => program.Objective[option]))
        {
            if (!rows[option].TrueForAll(at => sum[at.Row] + at.Factor <= program.RowUpper[at.Row])) continue;
            values[option] = 1;
            foreach (var (row, factor) in rows[option]) sum[row] += factor;
        }
        for (var column = options; column < program.Variables; column++)
            foreach (var (row, factor) in rows[column])
                values[column] = Math.Max(0, (program.RowLower[row] - sum[row] + factor - 1) / factor);
        return values;
    }
}
