namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>The terms of a program variable by variable: what the program itself tells row by row.</summary>
public sealed class ProgramColumns
{
    private readonly int[] start, row;
    private readonly long[] factor;

    /// <summary>Turns a program's terms round.</summary>
    /// <param name="program">The program.</param>
    public ProgramColumns(IntegerProgram program)
    {
        start = new int[program.Variables + 1];
        foreach (var column in program.Column) start[column + 1]++;
        for (var column = 0; column < program.Variables; column++) start[column + 1] += start[column];
        (row, factor) = (new int[program.Column.Length], new long[program.Column.Length]);
        var next = start.ToArray();
        for (var at = 0; at < program.Rows; at++)
            for (var term = program.RowStart[at]; term < program.RowStart[at + 1]; term++)
                (row[next[program.Column[term]]], factor[next[program.Column[term]]++]) = (at, program.Coefficient[term]);
    }

    /// <summary>Rows of a variable, rising.</summary>
    /// <param name="column">Which.</param>
    public ReadOnlySpan<int> Rows(int column) => row.AsSpan(start[column], start[column + 1] - start[column]);

    /// <summary>Its factors in them.</summary>
    /// <param name="column">Which.</param>
    public ReadOnlySpan<long> Factors(int column) => factor.AsSpan(start[column], start[column + 1] - start[column]);
}
