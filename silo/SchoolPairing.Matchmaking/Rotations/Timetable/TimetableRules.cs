using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Timetable.Rules;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>The rules of a weekly timetable, in the order in which their breaks are told.</summary>
public static class TimetableRules
{
    /// <summary>Every rule. The load comes after the rules that take options away, fixed visits last.</summary>
    internal static readonly ImmutableArray<TimetableRule> All =
    [
        new TeacherTeachesTheSubject(),
        new TeacherServesTheSchool(),
        new SchoolTakesVisitsOnItsDays(),
        new HomeDutiesComeFirst(),
        new TeacherIsAtOnePlaceAtATime(),
        new ChangeAtNoonIsShort(),
        new TeacherArrivesBeforeTheLesson(),
        new LessonsFitTheHalfDay(),
        new ClassHasOneLessonAtATime(),
        new ClassHasASubjectOnceADay(),
        new ClassGetsItsSubject(),
        new LoadStaysWithinTheNorm(),
        new FixedVisitsStand(),
    ];

    /// <summary>Ids of all rules, in order; each has a sentence rule.ID and a name rule-name.ID.</summary>
    public static ImmutableArray<RuleId> Ids => [.. All.Select(rule => rule.Id)];

    /// <summary>Every break of a rule in a finished week, by the audit faces; empty where all are kept. What fixed visits alone break is forgiven: nobody can change it.</summary>
    /// <param name="inputs">What the week depends on.</param>
    /// <param name="week">The week.</param>
    public static ImmutableArray<Reason> Violations(WeekInputs inputs, ClusterWeek week)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(week);
        return Violations(new WeekFacts(inputs), week, All);
    }

    /// <summary>Every break that a changed week has and the week before it had not, such as of a swap: what was broken before does not speak against the change.</summary>
    /// <param name="inputs">What both weeks depend on.</param>
    /// <param name="before">The week as it stands.</param>
    /// <param name="after">The week as it would be.</param>
    public static ImmutableArray<Reason> Added(WeekInputs inputs, ClusterWeek before, ClusterWeek after)
    {
        var known = Violations(inputs, before).Select(Key).ToHashSet();
        return [.. Violations(inputs, after).Where(reason => !known.Contains(Key(reason)))];
    }

    /// <summary>The same for some rules, from facts that were made ready before.</summary>
    internal static ImmutableArray<Reason> Violations(WeekFacts facts, ClusterWeek week, ImmutableArray<TimetableRule> rules)
    {
        var found = rules.SelectMany(rule => rule.Audit(facts, week)).ToList();
        if (found.Count == 0 || !facts.Inputs.Pinned.Any(pinned => pinned.Fixed)) return [.. found];
        var alone = week with { Visits = [.. facts.Inputs.Pinned.Where(pinned => pinned.Fixed).Select(pinned => pinned.Visit)], Unmet = [] };
        facts.Forgiven ??= [.. All.Where(rule => rule is not ClassGetsItsSubject).SelectMany(rule => rule.Audit(facts, alone)).Select(Key)];
        return [.. found.Where(reason => !facts.Forgiven.Contains(Key(reason)))];
    }

    internal static string Key(Reason reason) => reason.Rule + "|" + string.Join("|", reason.Details.Select(detail => detail.Name + "=" + detail.Value));
}
