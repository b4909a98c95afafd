using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>
/// Conditions of a yes. They bind the plan from then on, for this school in every offer: a helper's number of receivers is its capacity,
/// a distance forbids farther partners. What the other side has to know stands in its page, and a yes that it gave before asks to be given again.
/// At least one is set.
/// </summary>
/// <param name="MaxReceivers">Helpers only: receivers that it takes on, 1 to its capacity; not below those that it agreed to already.</param>
/// <param name="Subjects">The subjects that the help is limited to (helper) or wanted in (receiver), each once; empty: no limit.</param>
/// <param name="MaxDistanceKm">Farthest partner in kilometres, at least the distance of this one; null: no limit.</param>
/// <param name="From">First day; null: as offered.</param>
/// <param name="Until">Last day; null: as offered.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferConditions")]
public sealed record OfferConditions(
    int? MaxReceivers, ImmutableArray<SubjectId> Subjects, double? MaxDistanceKm, DateOnly? From, DateOnly? Until);

/// <summary>The answer of one side as pages show it.</summary>
/// <param name="Kind">What it said last.</param>
/// <param name="On">The day; null where it said nothing.</param>
/// <param name="Conditions">Its conditions; null where it has none.</param>
/// <param name="AgreeAgain">True where the other side's conditions came after its yes, so that it is asked once more.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SideAnswer")]
public sealed record SideAnswer(AnswerKind Kind, DateOnly? On, OfferConditions? Conditions, bool AgreeAgain);

/// <summary>The days of an offer.</summary>
/// <param name="SentOn">Sent.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="From">First day of the pairing, conditions included.</param>
/// <param name="Until">Last day of the agreement, conditions included.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferDates")]
public sealed record OfferDates(DateOnly SentOn, DateOnly AnswerBy, DateOnly From, DateOnly Until);
