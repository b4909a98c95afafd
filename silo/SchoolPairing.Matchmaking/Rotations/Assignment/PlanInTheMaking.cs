using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Chosen options of a yearly program with the sum of every row, kept as options come and go. What the duties are short of follows from the sums and is written down at
/// the end.
/// </summary>
internal sealed class PlanInTheMaking
{
    private readonly IntegerProgram program;
    private readonly ProgramColumns columns;
    private readonly long[] sum, values, missingFactor, room;
    private readonly int[] missingColumn;
    private readonly List<int>[] chosenIn;

    /// <summary>Begins without any option.</summary>
    /// <param name="program">A program whose first variables are options, the others what duties are short of.</param>
    /// <param name="options">Number of options.</param>
    public PlanInTheMaking(IntegerProgram program, int options)
    {
        (this.program, Options, columns) = (program, options, new(program));
        (sum, values, missingFactor, room) = (new long[program.Rows], new long[program.Variables], new long[program.Rows], new long[program.Rows]);
        (missingColumn, IsFixed) = (new int[program.Rows], new bool[program.Rows]);
        chosenIn = [.. Enumerable.Range(0, program.Rows).Select(_ => new List<int>())];
        for (var row = 0; row < program.Rows; row++)
        {
            missingColumn[row] = -1;
            IsFixed[row] = program.RowLower[row] == program.RowUpper[row];
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
                if (program.Column[term] >= options)
                    (missingColumn[row], missingFactor[row], room[row]) = (program.Column[term], program.Coefficient[term], program.Coefficient[term] * program.Upper[program.Column[term]]);
            if (!Holds(row)) Broken++;
        }
    }

    /// <summary>Number of options.</summary>
    public int Options { get; }

    /// <summary>Rows that ask for an exact sum.</summary>
    public bool[] IsFixed { get; }

    /// <summary>Rows that do not hold now.</summary>
    public int Broken { get; private set; }

    /// <summary>Whether an option is chosen.</summary>
    public bool Has(int option) => values[option] != 0;

    /// <summary>Chosen options that add to a row which has an upper limit; of others nothing is kept.</summary>
    public List<int> ChosenIn(int row) => chosenIn[row];

    /// <summary>Rows of an option.</summary>
    public ReadOnlySpan<int> Rows(int option) => columns.Rows(option);

    /// <summary>Its factors in them.</summary>
    public ReadOnlySpan<long> Factors(int option) => columns.Factors(option);

    /// <summary>Sum of a row.</summary>
    public long Sum(int row) => sum[row];

    /// <summary>Whether a row names what a duty is short of.</summary>
    public bool IsDuty(int row) => missingColumn[row] >= 0;

    /// <summary>What the plan gains by an option more (1) or less (−1), missed duties counted.</summary>
    public long Worth(int option, int change)
    {
        var worth = program.Objective[option] * change;
        var rows = columns.Rows(option);
        var factors = columns.Factors(option);
        for (var at = 0; at < rows.Length; at++)
            if (missingColumn[rows[at]] is >= 0 and var missing) worth += program.Objective[missing] * (Missing(rows[at], factors[at] * change) - Missing(rows[at], 0));
        return worth;
    }

    /// <summary>Takes an option (1) or lets it go (−1).</summary>
    public void Change(int option, int change)
    {
        values[option] += change;
        var rows = columns.Rows(option);
        var factors = columns.Factors(option);
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, held) = (rows[at], Holds(rows[at]));
            sum[row] += factors[at] * change;
            if (held != Holds(row)) Broken += held ? 1 : -1;
            if (factors[at] <= 0 || program.RowUpper[row] >= IntegerProgram.Free) continue;
            if (change > 0) chosenIn[row].Add(option);
            else chosenIn[row].Remove(option);
        }
    }

    /// <summary>Whether one option more breaks no row further.</summary>
    public bool Fits(int option)
    {
        if (program.Upper[option] == 0) return false;
        var rows = columns.Rows(option);
        var factors = columns.Factors(option);
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, factor) = (rows[at], factors[at]);
            if (factor > 0 ? sum[row] + factor > program.RowUpper[row] : program.RowLower[row] > -IntegerProgram.Free && sum[row] + factor + room[row] < program.RowLower[row]) return false;
        }
        return true;
    }

    /// <summary>Whether every row of an option holds, misses counted in.</summary>
    public bool Keeps(int option)
    {
        foreach (var row in columns.Rows(option))
            if (!Holds(row)) return false;
        return true;
    }

    /// <summary>Values of the plan, with what the duties are short of.</summary>
    public long[] Values()
    {
        for (var row = 0; row < program.Rows; row++)
            if (missingColumn[row] is >= 0 and var column) values[column] = Missing(row, 0);
        return [.. values];
    }

    private bool Holds(int row) => sum[row] <= program.RowUpper[row] && (program.RowLower[row] <= -IntegerProgram.Free || sum[row] + room[row] >= program.RowLower[row]);

    private long Missing(int row, long change)
    {
        var shortOf = program.RowLower[row] - sum[row] - change;
        return shortOf <= 0 ? 0 : (shortOf + missingFactor[row] - 1) / missingFactor[row];
    }
}
