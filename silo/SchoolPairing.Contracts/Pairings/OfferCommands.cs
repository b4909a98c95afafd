using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Contracts.Pairings;

/// <summary>Publishes a scenario: its pairs become the offers. Offers that it shares with the scenario published before stay as they are.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Scenario">Which.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PublishScenario")]
public sealed record PublishScenario(CommandId Command, long Expected, ScenarioId Scenario);

/// <summary>Sets how offers are answered from now on.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Policy">The policy.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SetOfferPolicy")]
public sealed record SetOfferPolicy(CommandId Command, long Expected, OfferPolicy Policy);

/// <summary>The answer of one side. It needs no version: an answer counts whatever planners do meanwhile, as long as the offer stands.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Kind">Accept, AcceptWithConditions, Decline, AskAlternatives or Withdraw.</param>
/// <param name="Conditions">With AcceptWithConditions only.</param>
/// <param name="Reason">With Decline and Withdraw only, then required.</param>
/// <param name="Note">At most 500 characters; required with <see cref="DeclineReason.Other"/>; empty: nothing. Only planners read it.</param>
/// <param name="Wishes">With AskAlternatives only: up to three partners from the list of alternatives, the dearest first; may be empty.</param>
/// <param name="Side">For planners who note an answer given by telephone: whose. Principals leave it out.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AnswerOffer")]
public sealed record AnswerOffer(
    CommandId Command, OfferId Offer, AnswerKind Kind, OfferConditions? Conditions = null, DeclineReason? Reason = null, string Note = "",
    ImmutableArray<SchoolId> Wishes = default, OfferSide? Side = null);

/// <summary>Confirms offers that both sides accepted: all of them, or none with every refusal.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Offers">At least one, each once.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ConfirmOffers")]
public sealed record ConfirmOffers(CommandId Command, long Expected, ImmutableArray<OfferId> Offers);

/// <summary>Gives offers more time: all of them, or none with every refusal. An expired offer is not brought back: a repair sends a new one.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Offers">At least one, each once.</param>
/// <param name="AnswerBy">The new last day, not before today, at most a year ahead.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ExtendOffers")]
public sealed record ExtendOffers(CommandId Command, long Expected, ImmutableArray<OfferId> Offers, DateOnly AnswerBy);

/// <summary>Notes that the sides that have not answered were reminded today.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Offers">At least one, each once.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.NoteReminders")]
public sealed record NoteReminders(CommandId Command, ImmutableArray<OfferId> Offers);

/// <summary>Ends a pairing.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Expected">Version of the board that the planner saw.</param>
/// <param name="Offer">The pairing's offer.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day, not before its first day.</param>
/// <param name="Note">At most 500 characters; empty: nothing.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.EndPairing")]
public sealed record EndPairing(CommandId Command, long Expected, OfferId Offer, ExitReason Reason, DateOnly On, string Note = "");

/// <summary>Notes that a side signed the agreement on paper.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Offer">The pairing's offer.</param>
/// <param name="On">The day of the signature, not after today.</param>
/// <param name="Side">For planners: whose. Principals leave it out.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SignAgreement")]
public sealed record SignAgreement(CommandId Command, OfferId Offer, DateOnly On, OfferSide? Side = null);

/// <summary>Notes a yearly review.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Offer">The pairing's offer.</param>
/// <param name="Review">The review; its day not before the last one's and not after today.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ReviewPairing")]
public sealed record ReviewPairing(CommandId Command, OfferId Offer, YearlyReview Review);

/// <summary>The answer to a command about one offer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="State">Where it stands now.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OfferChanged")]
public sealed record OfferChanged(OfferId Offer, OfferState State);
