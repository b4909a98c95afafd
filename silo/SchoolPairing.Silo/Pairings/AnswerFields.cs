using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Whether the fields of a command say something possible. Every fault is named.</summary>
internal static class AnswerFields
{
    public const int LongestNote = 500;
    private const int MostWishes = 3;

    /// <summary>Faults of an answer, whatever the state of the offer.</summary>
    /// <param name="command">The answer.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="side">Whose answer it is.</param>
    /// <param name="capacity">The most partners that the plan gives this side.</param>
    /// <param name="subjects">Subjects of the two schools.</param>
    public static ImmutableArray<Refusal> Faults(AnswerOffer command, Offer offer, OfferSide side, int capacity, IReadOnlySet<SubjectId> subjects)
    {
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        if (command.Kind == AnswerKind.None || !Enum.IsDefined(command.Kind)) faults.Add(Fault("kind", command.Kind.ToString(), "§allowed.answer"));
        var no = command.Kind is AnswerKind.Decline or AnswerKind.Withdraw;
        if (no != command.Reason is not null || command.Reason is { } reason && !Enum.IsDefined(reason)) faults.Add(Fault("reason", command.Reason?.ToString() ?? "", "§allowed.reason"));
        if (Note(command.Note, required: command.Reason == DeclineReason.Other) is { } note) faults.Add(note);
        var wishes = command.Wishes.IsDefault ? [] : command.Wishes;
        if (wishes.Length > MostWishes || wishes.Distinct().Count() != wishes.Length || (wishes.Length > 0 && command.Kind != AnswerKind.AskAlternatives))
            faults.Add(Fault("wishes", string.Join(", ", wishes), "§allowed.wishes"));
        if ((command.Kind == AnswerKind.AcceptWithConditions) != command.Conditions is not null) faults.Add(Fault("conditions", "", "§allowed.one-condition"));
        else if (command.Conditions is { } conditions) Conditions(faults, conditions, offer, side, capacity, subjects);
        return faults.ToImmutable();
    }

    /// <summary>A note that is too long, or missing; null: it fits.</summary>
    public static Refusal? Note(string note, bool required = false) => note.Length <= LongestNote && !(required && string.IsNullOrWhiteSpace(note)) ? null
        : Fault("note", note.Length.ToString(CultureInfo.InvariantCulture), "§allowed.note", ("most", LongestNote));

    /// <summary>A day outside a range; null: it lies within, ends included.</summary>
    public static Refusal? Day(string field, DateOnly day, DateOnly first, DateOnly last) => day >= first && day <= last ? null
        : Fault(field, OfferRules.Day(day), "§allowed.days", ("least", OfferRules.Day(first)), ("most", OfferRules.Day(last)));

    /// <summary>A number outside a range; null: it lies within, ends included.</summary>
    public static Refusal? Number(string field, long number, long least, long most) => number >= least && number <= most ? null
        : Fault(field, number.ToString(CultureInfo.InvariantCulture), "§allowed.number", ("least", least), ("most", most));

    public static Refusal Fault(string field, string value, string allowed, params (string Name, object Value)[] details) => Refusal.Of(RefusalCode.InvalidField,
        [("field", "§field." + field), ("value", value), ("allowed", allowed), .. details.Select(detail => (detail.Name, Convert.ToString(detail.Value, CultureInfo.InvariantCulture)!))]);

    private static void Conditions(
        ImmutableArray<Refusal>.Builder faults, OfferConditions conditions, Offer offer, OfferSide side, int capacity, IReadOnlySet<SubjectId> subjects)
    {
        var wanted = conditions.Subjects.IsDefault ? [] : conditions.Subjects;
        if (conditions is { MaxReceivers: null, MaxDistanceKm: null, From: null, Until: null } && wanted.IsEmpty) faults.Add(Fault("conditions", "", "§allowed.one-condition"));
        if (conditions.MaxReceivers is { } most)
        {
            if (side == OfferSide.Receiver) faults.Add(Fault("max-receivers", most.ToString(CultureInfo.InvariantCulture), "§allowed.helpers-only"));
            else if (Number("max-receivers", most, 1, Math.Max(1, capacity)) is { } range) faults.Add(range);
        }
        if (wanted.Distinct().Count() != wanted.Length || !wanted.All(subjects.Contains)) faults.Add(Fault("subjects", string.Join(", ", wanted), "§allowed.known-subjects"));
        if (conditions.MaxDistanceKm is { } km && !(km * 1000 >= offer.Paper.DistanceMeters && km < 100_000))
            faults.Add(Fault("max-distance", km.ToString("0.###", CultureInfo.InvariantCulture), "§allowed.at-least-distance"));
        if (conditions.From is { } from && Day("from", from, offer.From, offer.Until) is { } early) faults.Add(early);
        if (conditions.Until is { } until && Day("until", until, conditions.From is { } first && first > offer.From ? first : offer.From, offer.Until) is { } late) faults.Add(late);
    }
}
