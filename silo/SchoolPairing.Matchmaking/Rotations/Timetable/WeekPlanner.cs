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

    /// <summary>The rounds are made in parts, the whole divided by each of these: a short search often meets the bound already.</summary>
    private static readonly ImmutableArray<int> Parts = [256, 16, 1];

    /// <summary>The counts are good enough within this gap.</summary>
    private const double CountsGap = 0.001;

    /// <summary>Plans a week; never worse than its bound says, never against a rule.</summary>
    /// <param name="inputs">What it depends on.</param>
    /// <param name="solver">Where whole-number programs are solved.</param>
    /// <param name="budget">Limits of the whole: its seconds are rounds of the search first, which follow no clock.</param>
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
        var (construction, prices, small) = (new WeekConstruction(scope, facts.Inputs.Seed), new WeekBound(scope), scope.Size() <= SmallEnough);
        var (most, from, reproducible, counted) = (IntegerProgram.Free, "", true, false);
        construction.Greedy();
        foreach (var part in Parts)
        {
            construction.Improve(Rounds(facts.Inputs, work.Budget) / part, cost => work.Report?.Invoke(-cost, most < IntegerProgram.Free ? most : null), work.Cancel);
            prices.Search(construction.Cost, construction.Shares(), points => work.Report?.Invoke(-construction.Cost, Math.Min(points, most)), work.Cancel);
            if (work.Cancel.IsCancellationRequested) return new WeekOutcome.Cancelled();
            if (prices.MostPoints < most) (most, from, reproducible) = (prices.MostPoints, WeekBound.Name, true);
            if (Meets(-construction.Cost, most, work)) break;
            if (counted || !(small || construction.Misses)) continue;
            counted = true;
            var counts = CountsOf(scope, work);
            if (WeekSearch.Failed(counts) is (WeekOutcome.SolverDied or WeekOutcome.Cancelled or WeekOutcome.Refused) and var failed) return failed;
            if (counts.Bound < most) (most, from, reproducible) = (counts.Bound, counts.Solver, counts.Reproducible);
            if (Meets(-construction.Cost, most, work)) break;
        }
        var visits = construction.Visits();
        return small && !Meets(-construction.Cost, most, work) ? Whole(scope, facts, work.Within(1 - CountsShare), [.. visits], most, from)
            : new WeekOutcome.Planned(WeekFinish.Week(facts, visits, new("ruin-and-recreate", 0, most, from, reproducible), fill: true));
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
