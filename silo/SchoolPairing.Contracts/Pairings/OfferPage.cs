using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>
/// One offer as a principal reads it: all of the page in one call. It never holds points, ranks, scores or offers of other schools. Reasons are
/// data; their sentences are rule.ID in the texts (<see cref="Texts.Say(string, string, IEnumerable{Detail})"/>).
/// </summary>
/// <param name="Offer">The offer.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Side">The reader's side; for planners the helper's.</param>
/// <param name="Own">The reader's school.</param>
/// <param name="Partner">The other school.</param>
/// <param name="SharedStages">Stages that both have and the plan twins.</param>
/// <param name="DistanceMeters">Great circle, rounded to a metre.</param>
/// <param name="TravelMinutes">One way; null where unknown.</param>
/// <param name="Reasons">Three reasons for it, strongest first.</param>
/// <param name="Doubt">One honest doubt.</param>
/// <param name="Gives">What the own school gives.</param>
/// <param name="Gets">What the own school gets.</param>
/// <param name="Needs">What the receiver lacks, in words and its own figures.</param>
/// <param name="Strengths">What the helper can spare.</param>
/// <param name="Dates">The days.</param>
/// <param name="State">Where the offer stands.</param>
/// <param name="OwnAnswer">What the own school said.</param>
/// <param name="PartnerAnswer">What the partner said; its reason for a no stays with the bureau.</param>
/// <param name="MayNow">What the reader may do now.</param>
/// <param name="WaitsForPartner">True where the policy lets the partner answer first and it has not.</param>
/// <param name="Pairing">The agreement, once confirmed; null before.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferPage")]
public sealed record OfferPage(
    OfferId Offer, PlanId Plan, OfferSide Side, SchoolCard Own, SchoolCard Partner, ImmutableArray<Stage> SharedStages, int DistanceMeters,
    int? TravelMinutes, ImmutableArray<Reason> Reasons, Reason Doubt, ImmutableArray<Reason> Gives, ImmutableArray<Reason> Gets,
    ImmutableArray<NeedWord> Needs, ImmutableArray<SubjectSpare> Strengths, OfferDates Dates, OfferState State, SideAnswer OwnAnswer,
    SideAnswer PartnerAnswer, ImmutableArray<OfferAct> MayNow, bool WaitsForPartner, PairingCard? Pairing);

/// <summary>One thing that a receiver lacks.</summary>
/// <param name="Stage">Of which part.</param>
/// <param name="Indicator">The indicator's name; null where it is a subject.</param>
/// <param name="Unit">Its unit; null where it is a subject.</param>
/// <param name="Value">Its value; null where it is a subject.</param>
/// <param name="Limit">The limit that it falls short of; null where it is a subject.</param>
/// <param name="Gap">The subject with its missing teachers; null where it is an indicator.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NeedWord")]
public sealed record NeedWord(Stage Stage, LocalText? Indicator, LocalText? Unit, double? Value, double? Limit, SubjectGap? Gap);

/// <summary>Teachers of a subject that a helper has beyond what its own lessons need.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Teachers">More than 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectSpare")]
public sealed record SubjectSpare(SubjectId Subject, double Teachers);

/// <summary>The offers of one school: a principal's home page in one call.</summary>
/// <param name="School">The school.</param>
/// <param name="Offers">Offers that wait for somebody, the nearest last day first, then by id.</param>
/// <param name="Pairings">Pairings that stand, by id.</param>
/// <param name="Past">What is over, newest first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnOffers")]
public sealed record OwnOffers(
    SchoolCard School, ImmutableArray<OfferPage> Offers, ImmutableArray<OfferPage> Pairings, ImmutableArray<OfferPage> Past);

/// <summary>Another partner that keeps the whole plan good. No score, no rank: by distance.</summary>
/// <param name="School">The school.</param>
/// <param name="DistanceMeters">Great circle, rounded to a metre.</param>
/// <param name="TravelMinutes">One way; null where unknown.</param>
/// <param name="Reasons">At most three reasons for it.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AlternativePartner")]
public sealed record AlternativePartner(SchoolCard School, int DistanceMeters, int? TravelMinutes, ImmutableArray<Reason> Reasons);

/// <summary>What a school may ask for instead of an offer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Partners">Nearest first, then by id; empty where no other keeps the plan good. At most ten.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferAlternatives")]
public sealed record OfferAlternatives(OfferId Offer, ImmutableArray<AlternativePartner> Partners);
