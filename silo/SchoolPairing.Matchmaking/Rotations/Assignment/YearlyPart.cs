using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// One part of a yearly program with the best plan and bound known so far. What the solver gets is the rest: options with which no plan could be as good as the one
/// that stands are taken out by their regret.
/// </summary>
internal sealed class YearlyPart
{
    private const int RoundsAnOption = 2, FewestRounds = 500, MostRounds = 20_000;

    /// <summary>Of parts that are larger the solver finds no better plan in minutes: they are searched longer first, by so many rounds an option for each second of the budget.</summary>
    private const int LargestForSolver = 6_000;

    private const double LongRounds = 0.2, MostLongRounds = 60;

    private readonly ProgramPart part;
    private readonly LagrangianBound own;
    private readonly int options;

    private YearlyPart(ProgramPart part, int options, long[]? values, LagrangianBound own, long? ceiling)
    {
        (this.part, this.options, this.own, Values, Bound, IsMended) = (part, options, own, values, ceiling ?? own.Bound, ceiling is not null);
        if (values is null)
        {
            Rest = part.Program;
            return;
        }
        Bound = Math.Max(Bound, Points!.Value);
        long[] upper = [.. part.Program.Upper.Select((most, column) => values[column] == 0 && own.Bound - own.Regret[column] < Points ? Math.Min(most, 0) : most)];
        // What a duty is short of has no regret: it stays as it is.
        Rest = part.Program with { Upper = upper, Hint = values };
    }

    /// <summary>Number of variables.</summary>
    public int Columns => part.Columns.Length;

    /// <summary>Whether it plans without what other parts have taken: its bound stays what it was with that.</summary>
    public bool IsMended { get; }

    /// <summary>The best values known; null: none.</summary>
    public long[]? Values { get; private set; }

    /// <summary>Their points.</summary>
    public long? Points => Values is null ? null : part.Program.PointsOf(Values);

    /// <summary>No values have more points.</summary>
    public long Bound { get; private set; }

    /// <summary>The own bound in 1/64 points, before it is rounded down.</summary>
    public Int128 Exact => own.Exact;

    /// <summary>What is left to solve.</summary>
    public IntegerProgram Rest { get; }

    /// <summary>Looks at a part: prices, and a plan from the options that they like best, where that is better than the one given.</summary>
    public static YearlyPart Of(ProgramPart part, int[] teacher, long[]? start, long seed, CancellationToken cancel)
    {
        var options = part.Columns.TakeWhile(column => column < teacher.Length).Count();
        var groups = new Dictionary<int, int>();
        int[] group = [.. part.Columns.Select((column, at) => at >= options ? -1 : groups.TryGetValue(teacher[column], out var known) ? known : groups[teacher[column]] = groups.Count)];
        var values = start is null ? null : part.Take(start);
        var own = LagrangianBound.Of(part.Program, group, values is null ? 0 : part.Program.PointsOf(values), cancel);
        return new(part, options, Better(part.Program, options, values, [], own, seed, cancel), own, null);
    }

    /// <summary>
    /// The part without some options, because of what other parts chose. The bound stays that of the part with them.
    /// </summary>
    /// <param name="banned">Variables of the whole.</param>
    /// <param name="seed">Recorded seed.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlyPart Without(HashSet<int> banned, long seed, CancellationToken cancel)
    {
        var program = part.Program with { Upper = [.. part.Program.Upper.Select((most, column) => banned.Contains(part.Columns[column]) ? 0 : most)] };
        var chosen = Values is null ? [] : Enumerable.Range(0, options).Where(option => Values[option] != 0);
        return new(part with { Program = program }, options, Better(program, options, null, chosen, own, seed, cancel), own, Bound);
    }

    /// <summary>The part with its plan searched longer where it is large; itself where it is not, or has no plan.</summary>
    /// <param name="seconds">Limit of the whole solve, which the number of rounds follows, never the clock.</param>
    /// <param name="seed">Recorded seed.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlyPart SearchedLonger(double seconds, long seed, CancellationToken cancel)
    {
        if (options <= LargestForSolver || Values is not { } values) return this;
        var rounds = (int)(options * Math.Min(MostLongRounds, LongRounds * seconds));
        return new(part, options, RuinAndRecreate.Improve(part.Program, options, values, own, rounds, seed + 1, cancel), own, null);
    }

    /// <summary>Whether a variable of the whole belongs to the part.</summary>
    public bool Has(int column) => Array.BinarySearch(part.Columns, column) >= 0;

    /// <summary>Prices of its rows, in 1/64 points, written to those of the whole.</summary>
    public void PutPrices(long[] whole)
    {
        for (var row = 0; row < part.Rows.Length; row++) whole[part.Rows[row]] = own.Price[row];
    }

    // The better of a plan and the one that the prices like best, made better still.
    private static long[]? Better(IntegerProgram program, int options, long[]? values, IEnumerable<int> first, LagrangianBound own, long seed, CancellationToken cancel)
    {
        var liked = first.Concat(Enumerable.Range(0, options).OrderByDescending(option => own.Reduced[option]).ThenBy(option => option));
        if (FirstPlan.Of(program, options, liked) is { } other && (values is null || program.PointsOf(other) > program.PointsOf(values))) values = other;
        return values is null || program.PointsOf(values) >= own.Bound ? values
            : RuinAndRecreate.Improve(program, options, values, own, Math.Clamp(options * RoundsAnOption, FewestRounds, MostRounds), seed, cancel);
    }

    /// <summary>Whether the plan is within a gap of the bound.</summary>
    public bool IsWithin(double gap) => Points is { } points && Bound - points <= gap * Math.Max(1, Math.Abs((double)Bound));

    /// <summary>Takes what the solver found, where it is better.</summary>
    /// <exception cref="InvalidOperationException">The solver's values break a row: a fault of the solver.</exception>
    public void Take(IntegerOutcome outcome)
    {
        if (outcome.Values.Length > 0)
        {
            if (part.Program.Broken(outcome.Values) is { } broken) throw new InvalidOperationException($"The solver's values break the program: {broken}.");
            if (Points is not { } points || part.Program.PointsOf(outcome.Values) >= points) Values = outcome.Values;
        }
        // Plans with options that were taken out are worth less than the one that stood.
        if (Values is not null && !IsMended) Bound = Math.Max(Points!.Value, Math.Min(Bound, outcome.Bound));
    }

    /// <summary>Writes the values into those of the whole.</summary>
    public void Put(long[] whole)
    {
        if (Values is not null) part.Put(Values, whole);
    }
}
