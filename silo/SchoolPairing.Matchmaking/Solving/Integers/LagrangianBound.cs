namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>
/// A bound without a solver, for programs in which every variable belongs to a group of 0-1 variables of which at most one is 1 (a person's options) or stands alone:
/// all other rows get a price, and each group takes what is best at these prices (Held, Wolfe and Crowder 1974; steps after Polyak, deflected). The prices are found in
/// floating point, then rounded to 1/64 of a point; with rounded prices the bound is exact in whole numbers, whatever they are.
/// </summary>
public sealed class LagrangianBound
{
    private const int Scale = 64;
    private const int MostSteps = 700;
    private const int Patience = 25;
    private const double SmallestStep = 0.002;
    private const double Deflection = 0.6;
    private const int StepsBetweenChecks = 64;

    private readonly IntegerProgram program;
    private readonly int[] group;
    private readonly bool[] free;
    private readonly int[] start, rowOf;
    private readonly long[] factorOf;
    private readonly int groups;

    private LagrangianBound(IntegerProgram program, int[] group)
    {
        (this.program, this.group) = (program, group);
        groups = group.DefaultIfEmpty(-1).Max() + 1;
        free = [.. Enumerable.Range(0, program.Rows).Select(IsGroup)];
        start = new int[program.Variables + 1];
        foreach (var column in program.Column) start[column + 1]++;
        for (var column = 0; column < program.Variables; column++) start[column + 1] += start[column];
        (rowOf, factorOf) = (new int[program.Column.Length], new long[program.Column.Length]);
        var next = start.ToArray();
        for (var row = 0; row < program.Rows; row++)
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
                (rowOf[next[program.Column[term]]], factorOf[next[program.Column[term]]++]) = (row, program.Coefficient[term]);
        Price = new long[program.Rows];
        Regret = new long[program.Variables];
    }

    /// <summary>No values have more points.</summary>
    public long Bound { get; private set; }

    /// <summary>Price of each row, in 1/64 points of one unit more.</summary>
    public long[] Price { get; private set; }

    /// <summary>So much less than the bound any values have in which the variable is 1 (rounded down); 0 for what the prices choose.</summary>
    public long[] Regret { get; private set; }

    /// <summary>What each variable is worth after the prices of its rows, rounded down to points.</summary>
    public long[] Reduced { get; private set; } = [];

    /// <summary>Finds prices.</summary>
    /// <param name="program">The program.</param>
    /// <param name="group">Group of each variable, from 0; −1: it stands alone.</param>
    /// <param name="target">Points of known values: what the steps aim at.</param>
    /// <param name="cancel">Looked at every few steps.</param>
    public static LagrangianBound Of(IntegerProgram program, int[] group, long target, CancellationToken cancel)
    {
        var search = new LagrangianBound(program, group);
        search.Fix(search.Search(target, cancel));
        return search;
    }

    // A row that only says that at most one of a group is 1 needs no price.
    private bool IsGroup(int row)
    {
        if (program.RowUpper[row] != 1 || program.RowLower[row] > 0) return false;
        var of = program.RowStart[row] < program.RowStart[row + 1] ? group[program.Column[program.RowStart[row]]] : -1;
        for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++)
            if (of < 0 || group[program.Column[term]] != of || program.Coefficient[term] != 1) return false;
        return of >= 0;
    }

    private double[] Search(long target, CancellationToken cancel)
    {
        var (prices, direction, best) = (new double[program.Rows], new double[program.Rows], new double[program.Rows]);
        var (reduced, sum) = (new double[program.Variables], new double[program.Rows]);
        var (least, step, since) = (double.PositiveInfinity, 1.0, 0);
        for (var at = 0; at < MostSteps && step > SmallestStep; at++)
        {
            if (at % StepsBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            var bound = Evaluate(prices, reduced, sum);
            if (bound < least - 0.5)
            {
                (least, since) = (bound, 0);
                prices.CopyTo(best, 0);
            }
            else if (++since >= Patience)
            {
                (step, since) = (step / 2, 0);
                best.CopyTo(prices, 0);
                Array.Clear(direction);
                continue;
            }
            double norm = 0;
            for (var row = 0; row < prices.Length; row++)
            {
                direction[row] = (Deflection * direction[row]) + Slope(row, prices[row], sum[row]);
                norm += direction[row] * direction[row];
            }
            if (norm < 1e-9 || bound - target < 0.5) break;
            var length = step * (bound - target) / norm;
            for (var row = 0; row < prices.Length; row++) prices[row] = Allowed(row, prices[row] + (length * direction[row]));
        }
        return best;
    }

    private double Slope(int row, double price, double sum)
    {
        if (free[row]) return 0;
        var (lower, upper) = (program.RowLower[row], program.RowUpper[row]);
        if (upper < IntegerProgram.Free && (price > 0 || lower <= -IntegerProgram.Free || sum > upper)) return price > 0 || sum > upper || lower == upper ? sum - upper : 0;
        return lower > -IntegerProgram.Free && (price < 0 || sum < lower) ? sum - lower : 0;
    }

    private double Allowed(int row, double price) => free[row] ? 0
        : program.RowUpper[row] >= IntegerProgram.Free ? Math.Min(0, price)
        : program.RowLower[row] <= -IntegerProgram.Free ? Math.Max(0, price) : price;

    private double Evaluate(double[] prices, double[] reduced, double[] sum)
    {
        double bound = 0;
        for (var column = 0; column < reduced.Length; column++) reduced[column] = program.Objective[column];
        Array.Clear(sum);
        for (var row = 0; row < prices.Length; row++)
        {
            if (prices[row] == 0) continue;
            bound += prices[row] * (prices[row] > 0 ? program.RowUpper[row] : program.RowLower[row]);
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) reduced[program.Column[term]] -= program.Coefficient[term] * prices[row];
        }
        var chosen = new int[groups];
        Array.Fill(chosen, -1);
        for (var column = 0; column < reduced.Length; column++)
        {
            if (group[column] < 0)
            {
                var value = reduced[column] > 0 ? program.Upper[column] : program.Lower[column];
                bound += reduced[column] * value;
                Add(column, value, sum);
            }
            else if (program.Upper[column] > 0 && reduced[column] > (chosen[group[column]] is >= 0 and var other ? reduced[other] : 0)) chosen[group[column]] = column;
        }
        foreach (var column in chosen)
        {
            if (column < 0) continue;
            bound += reduced[column];
            Add(column, 1, sum);
        }
        return bound;
    }

    private void Add(int column, long value, double[] sum)
    {
        if (value == 0) return;
        for (var term = start[column]; term < start[column + 1]; term++) sum[rowOf[term]] += factorOf[term] * value;
    }

    private void Fix(double[] prices)
    {
        Int128 bound = 0;
        var reduced = Array.ConvertAll(program.Objective, points => (Int128)points * Scale);
        for (var row = 0; row < prices.Length; row++)
        {
            Price[row] = (long)Math.Round(prices[row] * Scale);
            if (Price[row] == 0) continue;
            bound += (Int128)Price[row] * (Price[row] > 0 ? program.RowUpper[row] : program.RowLower[row]);
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) reduced[program.Column[term]] -= (Int128)program.Coefficient[term] * Price[row];
        }
        var best = new Int128[groups];
        for (var column = 0; column < reduced.Length; column++)
            if (group[column] < 0) bound += Int128.Max(reduced[column] * program.Upper[column], reduced[column] * program.Lower[column]);
            else if (program.Upper[column] > 0) best[group[column]] = Int128.Max(best[group[column]], reduced[column]);
        foreach (var most in best) bound += most;
        Bound = (long)(bound >= 0 ? bound / Scale : -((-bound + Scale - 1) / Scale));
        Reduced = Array.ConvertAll(reduced, points => (long)(points / Scale));
        for (var column = 0; column < reduced.Length; column++)
            if (group[column] >= 0) Regret[column] = (long)((best[group[column]] - reduced[column]) / Scale);
    }
}
