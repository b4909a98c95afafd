using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What a school may ask for beside what staffing shows, and how a planner answers.</summary>
internal static class DemandRules
{
    /// <summary>Parts of a school that take part, with the subjects of the curriculum.</summary>
    public static ImmutableArray<DemandChoice> Choices(School school, RotationPolicy policy, Curriculum curriculum) =>
    [
        .. school.Parts.Where(part => policy.Stages.Contains(part.Stage))
            .Select(part => new DemandChoice(part.Stage, [.. curriculum.Lessons.Where(line => line.Stage == part.Stage).Select(line => line.Subject).Distinct().Order()]))
            .Where(choice => !choice.Subjects.IsEmpty),
    ];

    /// <summary>Everything that is wrong with a demand.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="choices">What the school may ask for.</param>
    /// <param name="standing">Demands of the school that wait or count.</param>
    /// <param name="lastDay">Last day of the planned terms.</param>
    /// <param name="today">Today.</param>
    public static IEnumerable<Refusal> Faults(FileDemand command, ImmutableArray<DemandChoice> choices, IReadOnlyCollection<FiledDemand> standing, DateOnly lastDay, DateOnly today)
    {
        if (choices.FirstOrDefault(choice => choice.Stage == command.Stage) is not { } choice)
            yield return AnswerFields.Fault("stage", command.Stage.Value ?? "", "§allowed.one-of", ("known", string.Join(", ", choices.Select(known => known.Stage))));
        else if (!choice.Subjects.Contains(command.Subject))
            yield return AnswerFields.Fault("subject", command.Subject.Value ?? "", "§allowed.one-of", ("known", string.Join(", ", choice.Subjects)));
        if (AnswerFields.Number("lessons", command.WeeklyLessons, 1, FileDemand.MostLessons) is { } range) yield return range;
        if (AnswerFields.Day("from", command.From, today.AddYears(-1), lastDay) is { } day) yield return day;
        if (!Enum.IsDefined(command.Kind) || command.Kind == DemandKind.Exchange) yield return AnswerFields.Fault("demand-kind", command.Kind.ToString(), "§allowed.listed");
        if (AnswerFields.Note(command.Reason ?? "", required: true) is { } note) yield return note;
        if (standing.Any(demand => (demand.Stage, demand.Subject, demand.Kind) == (command.Stage, command.Subject, command.Kind)))
            yield return AnswerFields.Fault("subject", command.Subject.Value ?? "", "§allowed.not-filed-yet");
        if (standing.Count >= FileDemand.MostOfSchool)
            yield return AnswerFields.Fault("demands", standing.Count.ToString(CultureInfo.InvariantCulture), "§allowed.number", ("least", 0), ("most", FileDemand.MostOfSchool));
    }

    public static DemandRow Row(FiledDemand demand, RegisterView view) => new(
        demand.Id, view.Today(demand.School), view.Card(demand.School).Name, demand.Stage, demand.Subject, demand.WeeklyLessons, demand.From, demand.Kind, demand.Reason,
        demand.FiledOn, demand.State, demand.Answer);
}
