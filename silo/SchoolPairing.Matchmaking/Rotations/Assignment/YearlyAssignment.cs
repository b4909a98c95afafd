using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The yearly assignment of one case: options, worst-off first, then the most points. Where the burden limit costs duties it is raised, as far as that helps.
/// </summary>
internal sealed class YearlyAssignment
{
    private const int MostRaises = 3;

    private readonly IIntegerSolver solver;
    private readonly RotationBudget budget;
    private readonly Action<RotationProgress> report;

    /// <param name="facts">The facts, without a burden limit.</param>
    /// <param name="solver">The solver.</param>
    /// <param name="budget">Limits.</param>
    /// <param name="report">Told progress.</param>
    /// <param name="cancel">Ends it.</param>
    public YearlyAssignment(RotationFacts facts, IIntegerSolver solver, RotationBudget budget, Action<RotationProgress> report, CancellationToken cancel)
    {
        (Facts, this.solver, this.budget, this.report) = (facts, solver, budget, report);
        All = OptionSearch.Find(facts, found => report(new(RotationPhase.Options, found, null, null)), cancel);
    }

    /// <summary>The facts; once solved, with the burden limit that was kept.</summary>
    public RotationFacts Facts { get; private set; }

    /// <summary>Every allowed option, whatever its burden.</summary>
    public RotationOption[] All { get; }

    /// <summary>The options within the burden limit that was kept.</summary>
    public RotationOption[] Options { get; private set; } = [];

    /// <summary>Solves.</summary>
    /// <param name="cancel">Ends it.</param>
    public YearlySolution Solve(CancellationToken cancel)
    {
        report(new(RotationPhase.Solving, All.Length, null, null));
        var limit = FairnessLimit.Of(Facts, All, cancel);
        var best = SolveWithin(limit, cancel);
        if (limit is null || best.Values.Length == 0 || best.Missing(Options.Length) <= Unavoidable()) return best;
        var within = (limit, Options, best);
        var free = SolveWithin(null, cancel);
        if (free.Values.Length == 0 || free.Missing(Options.Length) >= within.best.Missing(within.Options.Length)) return Keep(within);
        // The limit costs duties: the least of a few higher ones that meets them as well as no limit does.
        var (wanted, kept) = (free.Missing(Options.Length), ((long?)null, Options, free));
        var burdens = All.Select(option => option.Burden).Where(burden => burden > limit).Distinct().Order().ToArray();
        for (int low = 0, high = burdens.Length - 1, raise = 0; raise < MostRaises && low < high; raise++)
        {
            var middle = (low + high) / 2;
            var found = SolveWithin(burdens[middle], cancel);
            if (found.Values.Length > 0 && found.Missing(Options.Length) <= wanted) (high, kept) = (middle, ((long?)burdens[middle], Options, found));
            else low = middle + 1;
        }
        return Keep(kept);
    }

    /// <summary>The options that some values choose.</summary>
    /// <param name="values">One a variable.</param>
    public ImmutableArray<RotationOption> Chosen(long[] values) => [.. Options.Where((_, option) => values[option] > 0)];

    /// <summary>The program of some options with a start and a bound from the flow core.</summary>
    public (IntegerProgram Program, long[]? Start, long Ceiling) Prepare(RotationOption[] options, CancellationToken cancel)
    {
        var program = RotationModel.Of(Facts, options, PlanRules.All).Build();
        var (chosen, value) = FlowCore.Solve(Facts, options, _ => true, cancel);
        return (program, FirstPlan.Of(program, options.Length, chosen.OrderByDescending(option => options[option].Points).ThenBy(option => option)), value);
    }

    private YearlySolution Keep((long? Limit, RotationOption[] Options, YearlySolution Solution) kept)
    {
        (Facts, Options) = (Facts with { BurdenLimit = kept.Limit }, kept.Options);
        return kept.Solution;
    }

    private YearlySolution SolveWithin(long? limit, CancellationToken cancel)
    {
        Facts = Facts with { BurdenLimit = limit };
        var test = new Assignment.Options.BurdenIsWithinLimit().Test(Facts);
        Options = [.. All.Where(option => test(option))];
        var (program, start, ceiling) = Prepare(Options, cancel);
        if (start is not null) report(new(RotationPhase.Solving, All.Length, program.PointsOf(start), ceiling));
        return new YearlySolver(solver, budget, Facts.Inputs.Seed).Solve(program, [.. Options.Select(option => option.Teacher)], start, ceiling,
            (best, bound) => report(new(RotationPhase.Solving, All.Length, best, bound)), cancel);
    }

    // Teachers whom the yearly shares ask for and who have no option at all.
    private long Unavoidable()
    {
        var options = ShareLines.Options(new RotationModel(Facts, All));
        return ShareLines.Counted(Facts, _ => true).Sum(line => (long)Math.Max(0, AwayLimit.AtLeast(line.Value, line.Key.Rules.YearlyShare)
            - (options.GetValueOrDefault(line.Key) ?? []).Select(option => All[option].Teacher).Distinct().Count()));
    }
}
