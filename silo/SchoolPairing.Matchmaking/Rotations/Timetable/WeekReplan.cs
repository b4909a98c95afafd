using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>A changed week beside the published one.</summary>
/// <param name="Outcome">The week, or why there is none.</param>
/// <param name="Changed">Published visits that no longer stand exactly as they were, those that the change itself makes impossible included.</param>
/// <param name="New">Visits that were not published.</param>
public sealed record WeekAnswer(WeekOutcome Outcome, ImmutableArray<Visit> Changed, ImmutableArray<Visit> New);

/// <summary>
/// Two answers to a change of a published week: at once, where everybody else's visits stay and free half days fill the holes; and with the least disturbance,
/// where published visits may move at a price each. What is over is fixed in both.
/// </summary>
public static class WeekReplan
{
    /// <summary>In a large cluster, how many teachers around the holes may move.</summary>
    private const int Concerned = 8;

    private static readonly ImmutableArray<TimetableRule> OfVisits = [.. TimetableRules.All.Where(rule => rule is not (ClassGetsItsSubject or FixedVisitsStand))];

    /// <summary>Nobody's published visit moves; only holes are filled.</summary>
    /// <param name="after">The inputs after the change; its pins are not used.</param>
    /// <param name="published">The published visits.</param>
    /// <param name="from">First half day that is not over; null: none is over.</param>
    /// <param name="solver">Where whole-number programs are solved.</param>
    /// <param name="budget">Its limits.</param>
    /// <param name="cancel">Ends the search.</param>
    public static WeekAnswer AtOnce(WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from, IIntegerSolver solver, SolveBudget budget, CancellationToken cancel) =>
        Answer(after, published, from, fixAll: true, new WeekWork(solver, budget, null, cancel));

    /// <summary>Fewest missing lessons, disturbed visits and minutes, each visit that changes at the price of <see cref="WeekInputs.ChangePoints"/>.</summary>
    /// <param name="after">The inputs after the change; its pins are not used.</param>
    /// <param name="published">The published visits.</param>
    /// <param name="from">First half day that is not over; null: none is over.</param>
    /// <param name="solver">Where whole-number programs are solved.</param>
    /// <param name="budget">Its limits.</param>
    /// <param name="cancel">Ends the search.</param>
    public static WeekAnswer LeastDisturbance(WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from, IIntegerSolver solver, SolveBudget budget, CancellationToken cancel) =>
        Answer(after, published, from, fixAll: false, new WeekWork(solver, budget, null, cancel));

    private static WeekAnswer Answer(WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from, bool fixAll, WeekWork work)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (WeekInputsCheck.Refusals(after) is { Length: > 0 } refusals) return new(new WeekOutcome.Refused(refusals), [], []);
        var inputs = after with { Pinned = [.. Standing(after, published, from).Select(pin => fixAll ? pin with { Fixed = true } : pin)] };
        var facts = new WeekFacts(inputs);
        var standing = inputs.Pinned.Select(pin => pin.Visit).ToImmutableArray();
        var holes = WeekFinish.Plain(facts, standing).Unmet.Select(unmet => unmet.Lessons).ToList();
        var scope = Scope(inputs, facts, holes, fixAll);
        var outcome = WeekPlanner.Whole(scope, facts, work, standing, IntegerProgram.Free, "");
        if (outcome is not WeekOutcome.Planned planned) return new(outcome, [], []);
        var week = WeekPlanner.Audited(facts, planned, TimetableRules.All).Week;
        return new(planned, [.. published.Where(visit => !week.Visits.Any(now => WeekCost.Same(now, visit)))], [.. week.Visits.Where(now => !published.Any(visit => WeekCost.Same(now, visit)))]);
    }

    // At once, whoever teaches what is missing may take more; else whoever is near may move, in a small cluster everybody.
    private static WeekScope Scope(WeekInputs inputs, WeekFacts facts, List<ClassLessons> holes, bool fixAll)
    {
        bool Teaches(WeekTeacher teacher) => holes.Exists(hole => teacher.Teaches.Any(may => may.Stage == hole.Stage && may.Subject == hole.Subject));
        var all = new WeekScope(inputs, TimetableRules.All);
        if (!fixAll && all.Size() <= WeekPlanner.SmallEnough) return all;
        var schools = holes.Select(hole => hole.School).ToHashSet();
        var near = inputs.Teachers.Where(Teaches).OrderBy(teacher => schools.Sum(school => facts.FromHome(teacher.Teacher, school) ?? 1000)).ThenBy(teacher => teacher.Teacher)
            .Take(fixAll ? int.MaxValue : Concerned).Select(teacher => teacher.Teacher).ToHashSet();
        foreach (var visit in inputs.Pinned.Select(pin => pin.Visit)) if (!fixAll && near.Contains(visit.Teacher)) schools.Add(visit.School);
        var support = new WeekSupport((_, school) => schools.Contains(all.Frame.Schools[school]), (_, lesson) => schools.Contains(all.Frame.Lessons[lesson].School));
        return new WeekScope(inputs, TimetableRules.All, teacher => near.Contains(teacher.Teacher), support);
    }

    // What can stand: what is over, and published visits that break no rule alone nor with the others; of two that clash the later one falls.
    private static List<PinnedVisit> Standing(WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from)
    {
        bool Over(Visit visit) => from is { } first && WeekChanges.Order(after, visit.Half) < WeekChanges.Order(after, first);
        var over = published.Where(Over).Select(visit => new PinnedVisit(visit, true)).ToImmutableArray();
        var facts = new WeekFacts(after with { Pinned = over });
        var standing = published.Where(visit => !Over(visit) && visit.Lessons.All(lesson => facts.Asked(visit.School, lesson) is not null) && Violations(facts, [visit]).Length == 0)
            .OrderBy(visit => WeekChanges.Order(after, visit.Half)).ThenBy(visit => visit.Teacher).ToList();
        ImmutableArray<Visit> Together() => [.. over.Select(pin => pin.Visit), .. standing];
        for (var broken = Violations(facts, Together()).Length; broken > 0;)
        {
            var last = standing.FindLastIndex(visit => Violations(facts, [.. Together().Where(other => !ReferenceEquals(other, visit))]).Length < broken);
            standing.RemoveAt(last < 0 ? standing.Count - 1 : last);
            broken = Violations(facts, Together()).Length;
        }
        return [.. over, .. standing.Select(visit => new PinnedVisit(visit, false))];
    }

    private static ImmutableArray<Reason> Violations(WeekFacts facts, ImmutableArray<Visit> visits) => TimetableRules.Violations(facts, new(visits, [], new("", 0, 0, "", true)), OfVisits);
}
