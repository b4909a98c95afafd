using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
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
        Answer(after, published, from, fixAll: true, null, new WeekWork(solver, budget, null, cancel));

    /// <summary>Fewest missing lessons, disturbed visits and minutes, each visit that changes at the price of <see cref="WeekInputs.ChangePoints"/>.</summary>
    /// <param name="after">The inputs after the change; its pins are not used.</param>
    /// <param name="published">The published visits.</param>
    /// <param name="from">First half day that is not over; null: none is over.</param>
    /// <param name="solver">Where whole-number programs are solved.</param>
    /// <param name="budget">Its limits.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <param name="atOnce">The answer at once to the same question: where the search begins, and never better than what it finds. Null: not known.</param>
    public static WeekAnswer LeastDisturbance(
        WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from, IIntegerSolver solver, SolveBudget budget, CancellationToken cancel, WeekAnswer? atOnce = null) =>
        Answer(after, published, from, fixAll: false, atOnce?.Outcome as WeekOutcome.Planned, new WeekWork(solver, budget, null, cancel));

    private static WeekAnswer Answer(WeekInputs after, ImmutableArray<Visit> published, WeekHalf? from, bool fixAll, WeekOutcome.Planned? known, WeekWork work)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (WeekInputsCheck.Refusals(after) is { Length: > 0 } refusals) return new(new WeekOutcome.Refused(refusals), [], []);
        var inputs = after with { Pinned = [.. Standing(after, published, from).Select(pin => fixAll ? pin with { Fixed = true } : pin)] };
        var facts = new WeekFacts(inputs) { From = from };
        var standing = inputs.Pinned.Select(pin => pin.Visit).ToImmutableArray();
        var holes = WeekFinish.Plain(facts, standing).Unmet.Select(unmet => unmet.Lessons).ToList();
        var scope = Scope(facts, holes, fixAll, known?.Week.Visits.Where(visit => !published.Any(before => WeekCost.Same(before, visit))).Select(visit => visit.Teacher) ?? []);
        var outcome = WeekPlanner.Whole(scope, facts, work, known?.Week.Visits ?? [.. new HoleFilling(scope).Visits()], IntegerProgram.Free, "");
        if (outcome is WeekOutcome.OutOfTime && known is not null) outcome = new WeekOutcome.Planned(known.Week with { Proof = new("known", -WeekCost.Of(facts, known.Week), 0, "costs", false) });
        if (outcome is not WeekOutcome.Planned planned) return new(outcome, [], []);
        planned = Better(facts, known, WeekPlanner.Audited(facts, planned, TimetableRules.All));
        var (before, now) = (published.ToLookup(visit => (visit.Teacher, visit.Half)), planned.Week.Visits.ToLookup(visit => (visit.Teacher, visit.Half)));
        return new(planned, [.. published.Where(visit => !now[(visit.Teacher, visit.Half)].Any(stands => WeekCost.Same(stands, visit)))],
            [.. planned.Week.Visits.Where(visit => !before[(visit.Teacher, visit.Half)].Any(stood => WeekCost.Same(stood, visit)))]);
    }

    // A search that the clock cut may end with less than what it was told at the beginning.
    private static WeekOutcome.Planned Better(WeekFacts facts, WeekOutcome.Planned? known, WeekOutcome.Planned found)
    {
        if (known is null) return found;
        var points = -WeekCost.Of(facts, known.Week);
        return points > found.Week.Proof.Points ? new(known.Week with { Proof = found.Week.Proof with { Points = points } }) : found;
    }

    // At once, whoever teaches what is missing may take more; else also the visits of whoever is near may move, in a small cluster everybody's.
    private static WeekScope Scope(WeekFacts facts, List<ClassLessons> holes, bool fixAll, IEnumerable<TeacherId> helping)
    {
        var (inputs, from) = (facts.Inputs, facts.From);
        bool Teaches(WeekTeacher teacher) => holes.Exists(hole => teacher.Teaches.Any(may => may.Stage == hole.Stage && may.Subject == hole.Subject));
        if (!fixAll && new WeekScope(inputs, TimetableRules.All, from: from) is var all && all.Size() <= WeekPlanner.SmallEnough) return all;
        var holeSchools = holes.Select(hole => hole.School).ToHashSet();
        var helpers = helping.ToHashSet();
        var near = inputs.Teachers.Where(Teaches).OrderByDescending(teacher => helpers.Contains(teacher.Teacher))
            .ThenBy(teacher => holeSchools.Sum(school => facts.FromHome(teacher.Teacher, school) ?? 1000)).ThenBy(teacher => teacher.Teacher)
            .Take(fixAll ? int.MaxValue : Math.Max(Concerned, helpers.Count)).Select(teacher => teacher.Teacher).ToHashSet();
        // Lessons that somebody holds who does not move are nobody else's.
        var frame = new WeekFrame(inputs);
        var (schools, lessons) = (new bool[frame.Schools.Count], new bool[frame.Lessons.Count]);
        foreach (var hole in holes) (schools[frame.SchoolAt(hole.School)], lessons[frame.Lessons.IndexOf(hole)]) = (true, true);
        foreach (var pin in fixAll ? [] : inputs.Pinned.Where(pin => near.Contains(pin.Visit.Teacher)).Select(pin => new WeekPin(frame, pin)).Where(pin => pin.Known))
        {
            schools[pin.School] = true;
            foreach (var lesson in pin.Lessons) lessons[lesson] = true;
        }
        return new WeekScope(inputs, TimetableRules.All, teacher => near.Contains(teacher.Teacher), new((_, school) => schools[school], (_, lesson) => lessons[lesson]), from);
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
