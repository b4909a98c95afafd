namespace SchoolPairing.Matchmaking.Solving.Integers;

/// <summary>
/// A bound without a solver, for programs in which every variable belongs to a group of 0-1 variables of which at most one is 1 (a person's options) or stands alone:
/// all other rows get a price, and each group takes what is best at these prices (Held, Wolfe and Crowder 1974). Each price has a step of its own, by the size of what it
/// saw so far (Kingma and Ba 2015, "Adam"); steps shrink at a fixed rate, and steps after Polyak (deflected) end the search. The prices are found in floating point, then rounded to 1/64 of a point; with rounded prices the
/// bound is exact in whole numbers, whatever they are.
/// </summary>
public sealed class LagrangianBound
{
    /// <summary>Parts of a point in which prices are told.</summary>
    public const int Scale = 64;

    private const int Steps = 1_000;
    private const double FirstStep = 0.1, Shrink = 0.9885;
    private const double Memory = 0.9, LongMemory = 0.99, Floor = 1e-3;
    private const int StepsBetweenChecks = 64;

    private static readonly PolyakSteps Polish = new(Most: 400, Patience: 20, Deflection: 0.6);

    private readonly IntegerProgram program;
    private readonly int[] group;
    private readonly bool[] free;
    private readonly ProgramColumns columns;
    private readonly double[] factor, objective;
    private readonly int[] chosen;
    private readonly int groups;

    private LagrangianBound(IntegerProgram program, int[] group)
    {
        (this.program, this.group) = (program, group);
        groups = group.DefaultIfEmpty(-1).Max() + 1;
        free = [.. Enumerable.Range(0, program.Rows).Select(IsGroup)];
        columns = new(program);
        (factor, objective) = (Array.ConvertAll(program.Coefficient, factor => (double)factor), Array.ConvertAll(program.Objective, points => (double)points));
        chosen = new int[groups];
        Price = new long[program.Rows];
        Regret = new long[program.Variables];
    }

    /// <summary>No values have more points.</summary>
    public long Bound { get; private set; }

    /// <summary>The bound in 1/64 points, before it is rounded down.</summary>
    public Int128 Exact { get; private set; }

    /// <summary>Price of each row, in 1/64 points of one unit more.</summary>
    public long[] Price { get; private set; }

    /// <summary>So much less than the bound any values have in which the variable is 1 (rounded down); 0 for what the prices choose.</summary>
    public long[] Regret { get; private set; }

    /// <summary>What each variable is worth after the prices of its rows, rounded down to points.</summary>
    public long[] Reduced { get; private set; } = [];

    /// <summary>Finds prices.</summary>
    /// <param name="program">The program.</param>
    /// <param name="group">Group of each variable, from 0; −1: it stands alone.</param>
    /// <param name="target">Points of known values: a bound that meets them ends the search.</param>
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
        var (prices, best, reduced, sum) = (new double[program.Rows], new double[program.Rows], new double[program.Variables], new double[program.Rows]);
        var (mean, square) = (new double[program.Rows], new double[program.Rows]);
        var (least, step) = (double.PositiveInfinity, FirstStep * objective.Where(points => points > 0).DefaultIfEmpty(1).Average());
        var (began, longBegan) = (1.0, 1.0);
        for (var at = 0; at < Steps; at++, step *= Shrink)
        {
            if (at % StepsBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            var bound = Evaluate(prices, reduced, sum);
            if (bound < least)
            {
                least = bound;
                prices.CopyTo(best, 0);
            }
            if (bound - target < 0.5) break;
            (began, longBegan) = (began * Memory, longBegan * LongMemory);
            for (var row = 0; row < prices.Length; row++)
            {
                var slope = Slope(row, prices[row], sum[row]);
                mean[row] = (Memory * mean[row]) + ((1 - Memory) * slope);
                square[row] = (LongMemory * square[row]) + ((1 - LongMemory) * slope * slope);
                if (square[row] > 0) prices[row] = Allowed(row, prices[row] + (step * mean[row] / (1 - began) / (Math.Sqrt(square[row] / (1 - longBegan)) + Floor)));
            }
        }
        // Where few rows matter, steps of one length for all reach the least bound exactly.
        var steps = 0;
        Polish.Run(best, target, (at, slope) =>
        {
            var bound = Evaluate(at, reduced, sum);
            for (var row = 0; row < slope.Length; row++) slope[row] = Slope(row, at[row], sum[row]);
            return bound;
        }, Allowed, () =>
        {
            if (steps++ % StepsBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            return false;
        });
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
        objective.CopyTo(reduced, 0);
        Array.Clear(sum);
        for (var row = 0; row < prices.Length; row++)
        {
            if (prices[row] == 0) continue;
            bound += prices[row] * (prices[row] > 0 ? program.RowUpper[row] : program.RowLower[row]);
            for (var term = program.RowStart[row]; term < program.RowStart[row + 1]; term++) reduced[program.Column[term]] -= factor[term] * prices[row];
        }
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
        var rows = columns.Rows(column);
        var factors = columns.Factors(column);
        for (var term = 0; term < rows.Length; term++) sum[rows[term]] += factors[term] * value;
    }

    /// <summary>Whole points of so many 1/64 points, rounded down.</summary>
    /// <param name="parts">How many.</param>
    public static long Whole(Int128 parts) => (long)(parts >= 0 ? parts / Scale : -((-parts + Scale - 1) / Scale));

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
        (Exact, Bound) = (bound, Whole(bound));
        Reduced = Array.ConvertAll(reduced, points => (long)(points / Scale));
        for (var column = 0; column < reduced.Length; column++)
            if (group[column] >= 0) Regret[column] = (long)((best[group[column]] - reduced[column]) / Scale);
    }
}
