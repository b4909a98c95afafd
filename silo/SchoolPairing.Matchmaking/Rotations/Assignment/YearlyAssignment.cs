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
    private YearlyProgram? unlimited;

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
        Choose(limit);
        var prepared = Prepare(Options, cancel);
        if (limit is { } low && !(prepared.Start?.Skip(Options.Length).Sum() == 0) && Raised(low, cancel) is var raised && raised != limit)
        {
            Choose(limit = raised);
            prepared = Prepare(Options, cancel);
        }
        var solution = SolvePrepared(prepared, cancel);
        if (limit is null || solution.Values.Length == 0 || solution.Missing(Options.Length) == 0) return solution;
        // A duty is missed: without the limit it may not be.
        var within = (limit, solution);
        Choose(null);
        var free = SolvePrepared(Prepare(Options, cancel), cancel);
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
        var program = (unlimited ??= YearlyProgram.Of(RotationModel.Of(Facts, All, PlanRules.All))).Program;
        bool Allowed(RotationOption option) => limit is null || option.Burden <= limit;
        var (chosen, _) = FlowCore.Solve(Facts, All, Allowed, cancel);
        var within = program with { Upper = [.. program.Upper.Select((most, column) => column < All.Length && !Allowed(All[column]) ? 0 : most)] };
        return FirstPlan.Of(within, All.Length, ByPoints(All, chosen))?.Skip(All.Length).Sum() ?? long.MaxValue;
    }

    private static IOrderedEnumerable<int> ByPoints(RotationOption[] options, List<int> chosen) => chosen.OrderByDescending(option => options[option].Points).ThenBy(option => option);

    /// <summary>The options that some values choose.</summary>
    /// <param name="values">One a variable.</param>
    public ImmutableArray<RotationOption> Chosen(long[] values) => [.. Options.Where((_, option) => values[option] > 0)];

    // The program of some options with a start and a bound from the flow core.
    private (YearlyProgram Yearly, long[]? Start, long Ceiling) Prepare(RotationOption[] options, CancellationToken cancel)
    {
        var yearly = YearlyProgram.Of(RotationModel.Of(Facts, options, PlanRules.All));
        var (chosen, value) = FlowCore.Solve(Facts, options, _ => true, cancel);
        return (yearly, FirstPlan.Of(yearly.Program, options.Length, ByPoints(options, chosen)), value);
    }

    private void Choose(long? limit)
    {
        Facts = Facts with { BurdenLimit = limit };
        var test = new BurdenIsWithinLimit().Test(Facts);
        Options = [.. All.Where(option => test(option))];
    }

    private YearlySolution SolvePrepared((YearlyProgram Yearly, long[]? Start, long Ceiling) prepared, CancellationToken cancel)
    {
        var (yearly, start, ceiling) = prepared;
        if (start is not null) report(new(RotationPhase.Solving, All.Length, yearly.Program.PointsOf(start), ceiling));
        return new YearlySolver(solver, budget, Facts.Inputs.Seed).Solve(yearly, start, ceiling,
            (best, bound) => report(new(RotationPhase.Solving, All.Length, best, bound)), cancel);
    }
}
