using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Plans the weekly timetable (走教课表) of one cluster of schools: half days by ruin and recreate, a bound by prices of lessons and visits, slots inside the half days.
/// Where week and bound do not meet, a small cluster is solved whole from there, and a week that misses lessons gets the bound of the counts too, in which lessons are
/// whole. Every week is audited before it is answered.
/// </summary>
public static class WeekPlanner
{
    /// <summary>Ways and lessons up to which the model is solved whole.</summary>
    internal const int SmallEnough = 6000;

    /// <summary>Of the time, what the counts may use.</summary>
    private const double CountsShare = 0.3;

    /// <summary>Rounds of the construction for each second of the budget, divided by the teachers, of whom each makes a round longer: a number and no clock, so that they are the same on any machine.</summary>
    private const double RoundsASecond = 500_000;

    /// <summary>A small week needs few rounds, whatever the budget: so many for each lesson.</summary>
    private const long RoundsALesson = 4000;

    /// <summary>Of the rounds, the first part: often good enough already.</summary>
    private const int FirstPart = 16;

    /// <summary>The counts are good enough within this gap.</summary>
    private const double CountsGap = 0.001;

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
        var outcome = inputs.Pinned.Length > 0 ? Whole(scope, facts, work, [], IntegerProgram.Free, "") : WithBound(scope, facts, work);
        return outcome is WeekOutcome.Planned planned ? Audited(facts, planned, rules) : outcome;
    }

    /// <summary>Throws where a week breaks a rule: a fault of this program, which no caller can mend.</summary>
    internal static WeekOutcome.Planned Audited(WeekFacts facts, WeekOutcome.Planned planned, ImmutableArray<TimetableRule> rules)
    {
        var violations = TimetableRules.Violations(facts, planned.Week, rules);
        return violations.Length == 0 ? planned : throw new InvalidOperationException("a planned week breaks its rules: " + TimetableRules.Key(violations[0]));
    }

    private static WeekOutcome WithBound(WeekScope scope, WeekFacts facts, WeekWork work)
    {
        var (construction, bound) = (new WeekConstruction(scope, facts.Inputs.Seed), new WeekBound(scope));
        construction.Greedy();
        // A short search first: where it meets the bound, no more is needed.
        foreach (var rounds in new[] { Rounds(facts.Inputs, work.Budget) / FirstPart, Rounds(facts.Inputs, work.Budget) })
        {
            construction.Improve(rounds, cost => work.Report?.Invoke(-cost, bound.MostPoints), work.Cancel);
            bound.Search(construction.Cost, construction.Shares(), points => work.Report?.Invoke(-construction.Cost, points), work.Cancel);
            if (work.Cancel.IsCancellationRequested) return new WeekOutcome.Cancelled();
            if (Meets(-construction.Cost, bound.MostPoints, work)) break;
        }
        var visits = construction.Visits();
        WeekOutcome Found(long most, string from, bool reproducible) =>
            new WeekOutcome.Planned(WeekFinish.Week(facts, visits, new("ruin-and-recreate", 0, most, from, reproducible), fill: true));
        var small = scope.Size() <= SmallEnough;
        if (Meets(-construction.Cost, bound.MostPoints, work) || !(small || construction.Misses)) return Found(bound.MostPoints, WeekBound.Name, true);
        var counts = CountsOf(scope, work);
        if (WeekSearch.Failed(counts) is WeekOutcome.SolverDied or WeekOutcome.Cancelled or WeekOutcome.Refused) return WeekSearch.Failed(counts)!;
        var (points, name, reproducible) = counts.Bound < bound.MostPoints ? (counts.Bound, counts.Solver, counts.Reproducible) : (bound.MostPoints, WeekBound.Name, true);
        return !small || Meets(-construction.Cost, points, work) ? Found(points, name, reproducible) : Whole(scope, facts, work.Within(1 - CountsShare), [.. visits], points, name);
    }

    private static IntegerOutcome CountsOf(WeekScope scope, WeekWork work)
    {
        var early = work.Within(CountsShare);
        early = early with { Budget = early.Budget with { RelativeGap = Math.Max(work.Budget.RelativeGap, CountsGap) } };
        return early.Solve(new WeekCounts(scope).Build(), IntegerMethod.BranchAndCut, (_, bound) => work.Report?.Invoke(null, bound));
    }

    private static bool Meets(long points, long bound, WeekWork work) => bound - points <= work.Budget.RelativeGap * Math.Abs((double)points);

    private static int Rounds(WeekInputs inputs, SolveBudget budget) =>
        (int)Math.Min(budget.Seconds * RoundsASecond / Math.Max(1, inputs.Teachers.Length), RoundsALesson * inputs.Lessons.Sum(asked => asked.WeeklyLessons));

    internal static WeekOutcome Whole(WeekScope scope, WeekFacts facts, WeekWork work, ImmutableArray<Visit> start, long bound, string from)
    {
        var (found, failed) = new WeekSearch(scope, facts, work).Run(start.Length > 0 ? start : null, (points, limit) => work.Report?.Invoke(points, limit is { } known ? Math.Min(known, bound) : bound < IntegerProgram.Free ? bound : null));
        if (found is null) return failed!;
        if (found.Bound < bound) (bound, from) = (found.Bound, found.Solver);
        return new WeekOutcome.Planned(WeekFinish.Week(facts, found.Visits, new(found.Solver, 0, bound, from, found.Reproducible), fill: true));
    }
}
