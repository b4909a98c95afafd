using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>The standing of a pairing (结对).</summary>
/// <param name="ConfirmedOn">The bureau's confirmation.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day of the agreement.</param>
/// <param name="HelperSignedOn">The helper's signature; null: not yet.</param>
/// <param name="ReceiverSignedOn">The receiver's signature; null: not yet.</param>
/// <param name="Reviews">Yearly reviews, oldest first.</param>
/// <param name="NextReviewOn">When the next review is due: a year after the first day or the last review; null once it ended or runs out before.</param>
/// <param name="EndedOn">The day on which it ended; null while it stands.</param>
/// <param name="Exit">Why; null while it stands.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PairingCard")]
public sealed record PairingCard(
    DateOnly ConfirmedOn, DateOnly From, DateOnly Until, DateOnly? HelperSignedOn, DateOnly? ReceiverSignedOn,
    ImmutableArray<YearlyReview> Reviews, DateOnly? NextReviewOn, DateOnly? EndedOn, ExitReason? Exit);

/// <summary>One yearly review.</summary>
/// <param name="On">The day.</param>
/// <param name="Continue">Whether the pairing goes on.</param>
/// <param name="Note">What was found; never names of persons; empty: nothing.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.YearlyReview")]
public sealed record YearlyReview(DateOnly On, bool Continue, string Note);

/// <summary>All that an agreement (帮扶协议) is written from, in one call.</summary>
/// <param name="Offer">The pairing's offer.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Helper">The helper.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="DistanceMeters">Between them.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Years">School years.</param>
/// <param name="Goals">What the receiver lacks: the goals.</param>
/// <param name="HelperGives">What the helper gives.</param>
/// <param name="ReceiverGives">What the receiver gives.</param>
/// <param name="HelperConditions">Null: none.</param>
/// <param name="ReceiverConditions">Null: none.</param>
/// <param name="MeetingsPerTerm">Joint meetings a term, at least.</param>
/// <param name="Pairing">Its standing; null: a draft, not confirmed yet.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AgreementPage")]
public sealed record AgreementPage(
    OfferId Offer, PlanId Plan, SchoolCard Helper, SchoolCard Receiver, int DistanceMeters, DateOnly From, DateOnly Until, int Years,
    ImmutableArray<NeedWord> Goals, ImmutableArray<Reason> HelperGives, ImmutableArray<Reason> ReceiverGives, OfferConditions? HelperConditions,
    OfferConditions? ReceiverConditions, int MeetingsPerTerm, PairingCard? Pairing);
