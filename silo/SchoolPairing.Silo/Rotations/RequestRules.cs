using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What may be asked about a posting, until when it has to be answered, and what an answer needs.</summary>
internal static class RequestRules
{
    /// <summary>The answer where what was asked about fell away.</summary>
    public const string FellAway = "§request.fell-away";
    /// <summary>The answer where nobody said anything in time.</summary>
    public const string Lapsed = "§request.lapsed";

    /// <summary>Faults of a request of a teacher about an own posting.</summary>
    public static ImmutableArray<Refusal> Faults(RotationPlan now, Rotation own, AskRotation command, DateOnly today)
    {
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        if (!Enum.IsDefined(command.Kind)) faults.Add(AnswerFields.Fault("request", command.Kind.ToString(), "§allowed.listed"));
        if (Note("note", command.Note, command.Kind == RequestKind.Objection) is { } note) faults.Add(note);
        if (own.Until < today) faults.Add(TooLate(own, own.Until));
        else if (command.Kind == RequestKind.Objection && own.ObjectBy < today) faults.Add(TooLate(own, own.ObjectBy));
        if (command.Kind == RequestKind.Leave)
        {
            var first = own.From > today ? own.From : today;
            if (command.From is not { } from || from < first || from > own.Until) faults.Add(Day("from", command.From, first, own.Until));
            else if (command.Until is not { } until || until < from || until > own.Until) faults.Add(Day("until", command.Until, from, own.Until));
        }
        else if (command.From is not null || command.Until is not null) faults.Add(AnswerFields.Fault("from", "", "§allowed.leave-only"));
        if (command.Kind == RequestKind.Swap != command.With is not null) faults.Add(AnswerFields.Fault("with", command.With?.Value ?? "", "§allowed.swap-only"));
        if (now.Requests.Values.FirstOrDefault(open => open.IsOpen && open.Rotation == own.Number && open.Kind == command.Kind) is { } stands)
            faults.Add(Refusal.Of(RefusalCode.RequestStands, ("request", stands.Id.Value), ("answerBy", RotationTable.Day(stands.AnswerBy))));
        return faults.ToImmutable();
    }

    public static RotationRequest Asked(RotationPlan now, Rotation own, AskRotation command, Rotation? with, DateOnly today) => new(
        now.Plan, now.LastRequest + 1, own.Number, command.Kind, own.Teacher, command.Kind == RequestKind.Leave ? new(command.From!.Value, command.Until!.Value) : null,
        with?.Number, with?.Teacher, command.Note.Trim(), today, AnswerBy(now.Days, command, own, today),
        command.Kind == RequestKind.Swap ? RequestState.WaitsForPartner : RequestState.Open, "", own.Posting.Host, with?.Posting.Host);

    /// <summary>What the other teacher of a swap says: their yes brings it before a planner.</summary>
    public static RotationRequest Said(RotationPlan now, RotationRequest request, DecideRequest command, DateOnly today) => command.Grant
        ? request with { State = RequestState.Open, AnswerBy = today.AddDays(now.Days.Review) }
        : request with { State = RequestState.Refused, Answer = command.Answer.Trim() };

    /// <summary>Faults of a decision; a no needs a reason.</summary>
    public static Refusal? Fault(DecideRequest command) => Note("answer", command.Answer, required: !command.Grant);

    public static Refusal WrongState(RotationRequest request) =>
        Refusal.Of(RefusalCode.WrongRequestState, ("request", request.Id.Value), ("state", "§request-state." + request.State));

    /// <summary>Whether the caller may decide now: the partner of a swap that waits for them, then a planner within whose reach it is.</summary>
    public static bool MayDecide(RotationRequest request, TeacherId? teacher, bool plansForIt) => request.State switch
    {
        RequestState.WaitsForPartner => teacher is not null && teacher == request.Partner,
        RequestState.Open => plansForIt,
        _ => false,
    };

    private static DateOnly AnswerBy(RotationDays deadlines, AskRotation command, Rotation own, DateOnly today)
    {
        if (command.Kind == RequestKind.Objection) return today.AddDays(deadlines.Review);
        var by = today.AddDays(command.Kind == RequestKind.Leave ? deadlines.Leave : deadlines.Partner);
        var last = command.Kind == RequestKind.Leave ? command.From!.Value : own.Until;
        return by < last ? by : last;
    }

    private static Refusal? Note(string field, string? note, bool required) => note is not null && note.Length <= AnswerFields.LongestNote && !(required && string.IsNullOrWhiteSpace(note)) ? null
        : AnswerFields.Fault(field, $"{note?.Length ?? 0}", required ? "§allowed.words" : "§allowed.short-words", ("most", AnswerFields.LongestNote));

    private static Refusal Day(string field, DateOnly? day, DateOnly first, DateOnly last) => AnswerFields.Fault(
        field, day is { } given ? RotationTable.Day(given) : "", "§allowed.days", ("least", RotationTable.Day(first)), ("most", RotationTable.Day(last)));

    private static Refusal TooLate(Rotation own, DateOnly last) => Refusal.Of(RefusalCode.RequestTooLate, ("rotation", own.Id.Value), ("until", RotationTable.Day(last)));
}
