using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// One part of a yearly program with the best plan and bound known so far. What the solver gets is the rest: options with which no plan could be as good as the one
/// that stands are taken out by their regret.
/// </summary>
internal sealed class YearlyPart
{
    private const int OptionsARound = 10, FewestRounds = 200, MostRounds = 6_000;

    private readonly ProgramPart part;

    private YearlyPart(ProgramPart part, long[]? values, LagrangianBound own)
    {
        (this.part, Values, Bound) = (part, values, own.Bound);
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

    /// <summary>The best values known; null: none.</summary>
    public long[]? Values { get; private set; }

    /// <summary>Their points.</summary>
    public long? Points => Values is null ? null : part.Program.PointsOf(Values);

    /// <summary>No values have more points.</summary>
    public long Bound { get; private set; }

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
        var liked = Enumerable.Range(0, options).OrderByDescending(option => own.Reduced[option]).ThenBy(option => option);
        if (FirstPlan.Of(part.Program, options, liked) is { } other && (values is null || part.Program.PointsOf(other) > part.Program.PointsOf(values))) values = other;
        if (values is not null && part.Program.PointsOf(values) < own.Bound)
            values = FirstPlan.Improve(part.Program, options, values, own.Reduced, Math.Clamp(options / OptionsARound, FewestRounds, MostRounds), seed, cancel);
        return new(part, values, own);
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
        if (Values is not null) Bound = Math.Max(Points!.Value, Math.Min(Bound, outcome.Bound));
    }

    /// <summary>Writes the values into those of the whole.</summary>
    public void Put(long[] whole)
    {
        if (Values is not null) part.Put(Values, whole);
    }
}
