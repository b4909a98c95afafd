using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// The yearly assignment of one case: options, worst-off first, then the most points. Where the burden limit costs duties it is raised, as far as that helps.
/// </summary>
internal sealed class YearlyAssignment
{
    private const int MostRaises = 4;

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
        if (limit is { } low) limit = Raised(low, cancel);
        var solution = SolveWithin(limit, cancel);
        if (limit is null || solution.Values.Length == 0 || solution.Missing(Options.Length) == 0) return solution;
        // A duty is missed: without the limit it may not be.
        var within = (limit, solution);
        var free = SolveWithin(null, cancel);
        if (free.Values.Length > 0 && free.Missing(Options.Length) < MissedBy(within.limit, within.solution)) return free;
        Choose(within.limit);
        return within.solution;
    }

    private long MissedBy(long? limit, YearlySolution solution) => solution.Missing(All.Count(option => option.Burden <= limit));

    // Where the limit costs duties: the least of a few higher ones that meets them as well as no limit does, judged by plans found without the solver.
    private long? Raised(long limit, CancellationToken cancel)
    {
        var wanted = Missing(null, cancel);
        if (Missing(limit, cancel) <= wanted) return limit;
        var higher = All.Select(option => option.Burden).Where(burden => burden > limit).Distinct().Order().ToArray();
        var (low, high) = (0, higher.Length);
        for (var raise = 0; raise < MostRaises && low < high; raise++)
        {
            var middle = (low + high) / 2;
            if (Missing(higher[middle], cancel) <= wanted) high = middle;
            else low = middle + 1;
        }
        return high < higher.Length ? higher[high] : null;
    }

    private long Missing(long? limit, CancellationToken cancel)
    {
        Choose(limit);
        var (_, start, _) = Prepare(Options, cancel);
        return start is null ? long.MaxValue : start.Skip(Options.Length).Sum();
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

    private void Choose(long? limit)
    {
        Facts = Facts with { BurdenLimit = limit };
        var test = new BurdenIsWithinLimit().Test(Facts);
        Options = [.. All.Where(option => test(option))];
    }

    private YearlySolution SolveWithin(long? limit, CancellationToken cancel)
    {
        Choose(limit);
        var (program, start, ceiling) = Prepare(Options, cancel);
        if (start is not null) report(new(RotationPhase.Solving, All.Length, program.PointsOf(start), ceiling));
        return new YearlySolver(solver, budget, Facts.Inputs.Seed).Solve(program, [.. Options.Select(option => option.Teacher)], start, ceiling,
            (best, bound) => report(new(RotationPhase.Solving, All.Length, best, bound)), cancel);
    }
}
