using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Documents;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Whether a change of the published week says something possible. Every fault is named; what is over never changes.</summary>
internal static class ChangeRules
{
    public static IEnumerable<Refusal> Faults(RotationPlan now, RotationInputs inputs, RotationChange change, DateOnly today) => change.Kind switch
    {
        RotationChangeKind.TeacherAway => Away(now, change, today),
        RotationChangeKind.RoadClosed => Road(inputs, change),
        RotationChangeKind.OtherDays => Days(inputs, change),
        RotationChangeKind.TermMoved => Term(now, change, today),
        _ => [AnswerFields.Fault("change", change.Kind.ToString(), "§allowed.listed")],
    };

    /// <summary>The days that a change is about; from tomorrow where it names none, since today's visits are under way.</summary>
    public static DaySpan Span(RotationPlan now, RotationChange change, DateOnly today)
    {
        if (change.Kind == RotationChangeKind.TeacherAway) return new(change.From!.Value, change.Until ?? EndOfTerm(now, change.From.Value));
        var last = now.Standing.Select(rotation => rotation.Until).DefaultIfEmpty(today).Max();
        return new(today.AddDays(1), last > today ? last : today.AddDays(1));
    }

    /// <summary>The last day of the term that a day is in, or of the next one.</summary>
    private static DateOnly EndOfTerm(RotationPlan now, DateOnly day) =>
        now.Calendar!.Terms.Where(term => term.Until >= day).Select(term => (DateOnly?)term.Until).FirstOrDefault() ?? day;

    private static IEnumerable<Refusal> Away(RotationPlan now, RotationChange change, DateOnly today)
    {
        var days = change.From is { } first ? new DaySpan(first, change.Until ?? EndOfTerm(now, first)) : null;
        if (days is null || days.From < today) yield return AnswerFields.Fault("from", days is null ? "" : RotationTable.Day(days.From), "§allowed.from-day", ("least", RotationTable.Day(today)));
        else if (days.Until < days.From) yield return AnswerFields.Fault("until", RotationTable.Day(days.Until), "§allowed.from-day", ("least", RotationTable.Day(days.From)));
        else if (!now.Standing.Any(rotation => rotation.Teacher == change.Teacher && days.Meets(new(rotation.From, rotation.Until))))
            yield return AnswerFields.Fault("teacher", change.Teacher?.Value ?? "", "§allowed.posted-teacher");
    }

    private static IEnumerable<Refusal> Road(RotationInputs inputs, RotationChange change)
    {
        foreach (var school in new[] { change.School, change.OtherSchool })
            if (!Knows(inputs, school)) yield return AnswerFields.Fault("school", school?.Value ?? "", "§allowed.two-known-schools");
        if (change.School == change.OtherSchool) yield return AnswerFields.Fault("school", change.School?.Value ?? "", "§allowed.two-known-schools");
        if (AnswerFields.Number("minutes", change.Minutes ?? 0, 1, 1_440) is { } range) yield return range;
    }

    private static IEnumerable<Refusal> Days(RotationInputs inputs, RotationChange change)
    {
        if (!Knows(inputs, change.School)) yield return AnswerFields.Fault("school", change.School?.Value ?? "", "§allowed.known-host");
        if (change.Days.IsDefaultOrEmpty || change.Days.Distinct().Count() != change.Days.Length || change.Days.Any(day => day is DayOfWeek.Sunday || !Enum.IsDefined(day)))
            yield return AnswerFields.Fault("days", change.Days.IsDefault ? "" : string.Join(", ", change.Days), "§allowed.weekdays");
    }

    private static IEnumerable<Refusal> Term(RotationPlan now, RotationChange change, DateOnly today)
    {
        var terms = now.Calendar!.Terms;
        if (change.Term is not { } moved || terms.FirstOrDefault(term => term.Id == moved.Id) is not { } before)
        {
            yield return AnswerFields.Fault("term", change.Term?.Id.Value ?? "", "§allowed.one-of", ("known", string.Join(", ", terms.Select(term => term.Id))));
            yield break;
        }
        var place = terms.IndexOf(before);
        foreach (var fault in TermCalendarCheck.Faults(now.Calendar with { Terms = terms.SetItem(place, moved) })) yield return fault;
        if (moved.From != before.From && (before.From <= today || moved.From <= today))
            yield return AnswerFields.Fault("from", RotationTable.Day(moved.From), "§allowed.from-day", ("least", RotationTable.Day(before.From <= today ? before.From : today.AddDays(1))));
        if (moved.Until < today) yield return AnswerFields.Fault("until", RotationTable.Day(moved.Until), "§allowed.from-day", ("least", RotationTable.Day(today)));
    }

    private static bool Knows(RotationInputs inputs, SchoolId? school) => inputs.Schools.Any(known => known.Id == school);
}
