using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Plans the weekly timetable (走教课表) of one cluster of schools in two stages. The first ignores the clock: how often each teacher goes where; its best is a bound
/// for every week. The second places half days among the schools that the first uses, and slots inside them. Small clusters skip the first: their model is
/// solved whole and proves itself. Every week is audited before it is answered.
/// </summary>
public static class WeekPlanner
{
    /// <summary>Ways and lessons up to which the model is solved whole.</summary>
    internal const int SmallEnough = 6000;

    /// <summary>Of the time, what the first stage and the placing of its counts may use.</summary>
    private const double FirstShare = 0.55, PlaceShare = 0.1;

    /// <summary>Rounds of the second stage for each second of the budget, divided by the teachers, of whom each makes a round longer: a number and no clock, so that they are the same on any machine.</summary>
    private const double RoundsASecond = 40_000;

    /// <summary>The first stage is good enough within this gap: its bound is kept, and its schools are only a choice.</summary>
    private const double FirstGap = 0.001;

    /// <summary>Plans a week; never worse than its bound says, never against a rule.</summary>
    /// <param name="inputs">What it depends on.</param>
    /// <param name="solver">Where whole-number programs are solved.</param>
    /// <param name="budget">Limits of both stages together.</param>
    /// <param name="report">Told the best points and the bound so far, each null before there is one; may be null.</param>
    /// <param name="cancel">Ends the search.</param>
    public static WeekOutcome Plan(WeekInputs inputs, IIntegerSolver solver, SolveBudget budget, Action<long?, long?>? report, CancellationToken cancel) =>
        Plan(inputs, new WeekWork(solver, budget, report, cancel), TimetableRules.All);

    /// <summary>The same with some rules only, so that tests can see what each of them is good for.</summary>
    internal static WeekOutcome Plan(WeekInputs inputs, WeekWork work, ImmutableArray<TimetableRule> rules)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(work.Solver);
        ArgumentNullException.ThrowIfNull(work.Budget);
        if (WeekInputsCheck.Refusals(inputs) is { Length: > 0 } refusals) return new WeekOutcome.Refused(refusals);
        var facts = new WeekFacts(inputs);
        var scope = new WeekScope(inputs, rules);
        var outcome = inputs.Pinned.Length > 0 ? Whole(scope, facts, work, [], IntegerProgram.Free, "") : InTwoStages(scope, facts, work);
        return outcome is WeekOutcome.Planned planned ? Audited(facts, planned, rules) : outcome;
    }

    /// <summary>Throws where a week breaks a rule: a fault of this program, which no caller can mend.</summary>
    internal static WeekOutcome.Planned Audited(WeekFacts facts, WeekOutcome.Planned planned, ImmutableArray<TimetableRule> rules)
    {
        var violations = TimetableRules.Violations(facts, planned.Week, rules);
        return violations.Length == 0 ? planned : throw new InvalidOperationException("a planned week breaks its rules: " + TimetableRules.Key(violations[0]));
    }

    private static WeekOutcome InTwoStages(WeekScope scope, WeekFacts facts, WeekWork work)
    {
        var counts = new WeekCounts(scope);
        var early = work.Within(FirstShare);
        early = early with { Budget = early.Budget with { RelativeGap = Math.Max(work.Budget.RelativeGap, FirstGap) } };
        var first = early.Solve(counts.Build(), IntegerMethod.BranchAndCut, (_, bound) => work.Report?.Invoke(null, bound));
        if (first.Status is IntegerStatus.Died or IntegerStatus.Cancelled or IntegerStatus.Impossible) return WeekSearch.Failed(first)!;
        var second = new WeekConstruction(scope, facts.Inputs.Seed);
        second.Greedy();
        second.Improve(Rounds(facts.Inputs, work.Budget), cost => work.Report?.Invoke(-cost, first.Bound), work.Cancel);
        if (work.Cancel.IsCancellationRequested) return new WeekOutcome.Cancelled();
        var visits = second.Visits();
        if (scope.Size() <= SmallEnough) return Whole(scope, facts, work.Within(1 - FirstShare - PlaceShare), [.. visits], first.Bound, first.Solver);
        return new WeekOutcome.Planned(WeekFinish.Week(facts, visits, new("ruin-and-recreate", 0, first.Bound, first.Solver, first.Reproducible), fill: true));
    }

    // A small week needs few rounds, whatever the budget.
    private static int Rounds(WeekInputs inputs, SolveBudget budget) =>
        (int)Math.Min(budget.Seconds * RoundsASecond / Math.Max(1, inputs.Teachers.Length), 500L * inputs.Lessons.Sum(asked => asked.WeeklyLessons));

    internal static WeekOutcome Whole(WeekScope scope, WeekFacts facts, WeekWork work, ImmutableArray<Visit> start, long bound, string from)
    {
        var (found, failed) = new WeekSearch(scope, facts, work).Run(start.Length > 0 ? start : null, (points, limit) => work.Report?.Invoke(points, limit is { } known ? Math.Min(known, bound) : bound < IntegerProgram.Free ? bound : null));
        if (found is null) return failed!;
        if (found.Bound < bound) (bound, from) = (found.Bound, found.Solver);
        return new WeekOutcome.Planned(WeekFinish.Week(facts, found.Visits, new(found.Solver, 0, bound, from, found.Reproducible), fill: true));
    }
}
