using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// A plan that keeps every rule, found without a solver: options are taken in an order, each pushing out what stands in its way where the plan gains by it,
/// missed duties counted. It is the solver's start, and stays the plan where the solver finds none better in time.
/// </summary>
internal sealed partial class FirstPlan
{
    private const int MostPasses = 4;

    private readonly IntegerProgram program;
    private readonly int options;
    private readonly List<(int Row, long Factor)>[] rowsOf;
    private readonly (int Column, long Factor)?[] missingOf;
    private readonly long[] sum;
    private readonly long[] values;
    private readonly bool[] fixedRow;
    private readonly List<int>[] chosenIn;
    private List<(int Column, int Change)>? journal;

    private FirstPlan(IntegerProgram program, int options)
    {
        (this.program, this.options) = (program, options);
        (sum, values) = (new long[program.Rows], new long[program.Variables]);
        rowsOf = new List<(int, long)>[program.Variables];
        for (var column = 0; column < rowsOf.Length; column++) rowsOf[column] = [];
        missingOf = new (int, long)?[program.Rows];
        fixedRow = new bool[program.Rows];
        chosenIn = [.. Enumerable.Range(0, program.Rows).Select(_ => new List<int>())];
        for (var row = 0; row < program.Rows; row++)
        {
            fixedRow[row] = program.RowLower[row] == program.RowUpper[row];
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
            {
                var (column, factor) = (program.Column[term], program.Coefficient[term]);
                if (column >= options) missingOf[row] = (column, factor);
                else rowsOf[column].Add((row, factor));
            }
        }
    }

    /// <summary>Values of such a plan; null where something that a planner decided does not fit by itself.</summary>
    /// <param name="program">A program whose first variables are options, the others what duties are short of.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="order">Options to begin with, best first; the others follow by their points.</param>
    public static long[]? Of(IntegerProgram program, int options, IEnumerable<int> order)
    {
        var plan = new FirstPlan(program, options);
        if (!plan.TakeForced()) return null;
        foreach (var option in order) plan.Take(option);
        var byPoints = Enumerable.Range(0, options).OrderByDescending(option => program.Objective[option]).ThenBy(option => option).ToArray();
        for (int pass = 0, taken = -1; pass < MostPasses && taken != 0; pass++) taken = byPoints.Count(plan.Take);
        plan.FillMissing();
        return program.Broken(plan.values) is null ? plan.values : null;
    }

    /// <summary>Values of chosen options, with what they leave the duties short of.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="chosen">Options that are chosen.</param>
    public static long[] Complete(IntegerProgram program, int options, IEnumerable<int> chosen)
    {
        var plan = new FirstPlan(program, options);
        foreach (var option in chosen) plan.Change(option, 1);
        plan.FillMissing();
        return plan.values;
    }

    private void FillMissing()
    {
        for (var row = 0; row < program.Rows; row++)
            if (missingOf[row] is var (column, _)) values[column] = Missing(row, 0);
    }

    // Rows that ask for something and allow no miss: what a planner decided.
    private bool TakeForced()
    {
        for (var row = 0; row < program.Rows; row++)
        {
            if (fixedRow[row] || missingOf[row] is not null || program.RowLower[row] <= 0) continue;
            var columns = Enumerable.Range(program.RowStart[row], program.RowStart[row + 1] - program.RowStart[row]).Select(term => program.Column[term])
                .OrderByDescending(column => program.Objective[column]).ThenBy(column => column);
            foreach (var column in columns)
            {
                if (sum[row] >= program.RowLower[row]) break;
                if (values[column] == 0 && Fits(column)) Change(column, 1);
            }
            if (sum[row] < program.RowLower[row]) return false;
        }
        return true;
    }

    private bool Take(int option)
    {
        if (values[option] != 0) return false;
        var pushed = new List<int>();
        long gain = Worth(option, 1);
        Change(option, 1);
        foreach (var (row, factor) in rowsOf[option])
            while (gain > 0 && sum[row] > program.RowUpper[row] && factor > 0)
            {
                if (Cheapest(row, option) is not { } out_) { gain = -1; break; }
                gain += Worth(out_, -1);
                Change(out_, -1);
                pushed.Add(out_);
            }
        if (gain > 0 && Kept(option) && pushed.TrueForAll(Kept)) return true;
        Change(option, -1);
        foreach (var back in pushed) Change(back, 1);
        return false;
    }

    private int? Cheapest(int row, int except)
    {
        int? cheapest = null;
        foreach (var column in chosenIn[row])
            if (column != except && (cheapest is not { } other || (program.Objective[column], -column).CompareTo((program.Objective[other], -other)) < 0)) cheapest = column;
        return cheapest;
    }

    private bool Fits(int column) => rowsOf[column].TrueForAll(at => !fixedRow[at.Row] && sum[at.Row] + at.Factor <= program.RowUpper[at.Row]);

    // Every row of a changed option still holds, misses counted in.
    private bool Kept(int column) => rowsOf[column].TrueForAll(at => sum[at.Row] <= program.RowUpper[at.Row]
        && (program.RowLower[at.Row] <= -IntegerProgram.Free || sum[at.Row] + Room(at.Row) >= program.RowLower[at.Row]));

    private long Room(int row) => missingOf[row] is var (column, factor) ? factor * program.Upper[column] : 0;

    private long Missing(int row, long change)
    {
        if (missingOf[row] is not var (_, factor)) return 0;
        var shortOf = program.RowLower[row] - sum[row] - change;
        return shortOf <= 0 ? 0 : (shortOf + factor - 1) / factor;
    }

    private long Worth(int column, int change)
    {
        var worth = program.Objective[column] * change;
        foreach (var (row, factor) in rowsOf[column])
            if (missingOf[row] is var (missing, _)) worth += program.Objective[missing] * (Missing(row, factor * change) - Missing(row, 0));
        return worth;
    }

    private void Change(int column, int change)
    {
        journal?.Add((column, change));
        Apply(column, change);
    }

    private void Apply(int column, int change)
    {
        values[column] += change;
        foreach (var (row, factor) in rowsOf[column])
        {
            sum[row] += factor * change;
            if (factor <= 0) continue;
            if (change > 0) chosenIn[row].Add(column);
            else chosenIn[row].Remove(column);
        }
    }
}
