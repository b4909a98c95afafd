using System.Collections.Immutable;
using System.Globalization;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Who may do what with an offer, and what it becomes. Pure: the grain only asks.</summary>
internal static class OfferRules
{
    /// <summary>What a side may do now.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="side">The side.</param>
    /// <param name="policy">Who answers first.</param>
    /// <param name="today">The day of the bureau.</param>
    public static ImmutableArray<OfferAct> MayNow(Offer offer, OfferSide side, OfferPolicy policy, DateOnly today)
    {
        if (!offer.Stands) return [];
        if (offer.State == OfferState.Confirmed) return offer.SignedOn(side) is null ? [OfferAct.Sign] : [];
        var said = offer.Said(side);
        if (said.YesTo(offer.Terms)) return [OfferAct.Withdraw];
        if (today > offer.AnswerBy) return said.Yes ? [OfferAct.Withdraw] : [];
        if (said.Yes) return [OfferAct.Accept, OfferAct.Withdraw];
        return WaitsForPartner(offer, side, policy) ? [] : [OfferAct.Accept, OfferAct.Decline, OfferAct.AskAlternatives];
    }

    /// <summary>What a planner may do now, answers by telephone apart.</summary>
    /// <param name="offer">The offer.</param>
    public static ImmutableArray<OfferAct> PlannerMayNow(Offer offer) => !offer.Stands ? [] : offer.State switch
    {
        OfferState.Open or OfferState.OneAccepted => [OfferAct.Extend],
        OfferState.Accepted => [OfferAct.Confirm],
        _ when offer.HelperSignedOn is null || offer.ReceiverSignedOn is null => [OfferAct.Sign, OfferAct.Review, OfferAct.End],
        _ => [OfferAct.Review, OfferAct.End],
    };

    /// <summary>Whether the policy lets the partner answer first and it has not said yes.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="side">The side that would wait.</param>
    /// <param name="policy">Who answers first.</param>
    public static bool WaitsForPartner(Offer offer, OfferSide side, OfferPolicy policy) => offer.Waits && !offer.Said(side).Yes && policy.Order switch
    {
        AnswerOrder.HelperFirst => side == OfferSide.Receiver && !offer.Helper.Yes,
        AnswerOrder.ReceiverFirst => side == OfferSide.Helper && !offer.Receiver.Yes,
        _ => false,
    };

    /// <summary>Why a side cannot do this now; null: it can.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="id">Its id, for the refusal.</param>
    /// <param name="side">The side.</param>
    /// <param name="act">What it wants to do.</param>
    /// <param name="policy">Who answers first.</param>
    /// <param name="today">The day of the bureau.</param>
    /// <param name="partner">Name of the partner, for the refusal.</param>
    public static Refusal? Refusal(Offer offer, OfferId id, OfferSide side, OfferAct act, OfferPolicy policy, DateOnly today, string partner)
    {
        if (MayNow(offer, side, policy, today).Contains(act)) return null;
        if (offer.Waits && act is OfferAct.Accept or OfferAct.Decline or OfferAct.AskAlternatives)
        {
            if (today > offer.AnswerBy) return Contracts.Words.Refusal.Of(RefusalCode.AnswerTooLate, ("offer", id.Value), ("answerBy", Day(offer.AnswerBy)));
            if (WaitsForPartner(offer, side, policy)) return Contracts.Words.Refusal.Of(RefusalCode.NotYourTurn, ("offer", id.Value), ("partner", partner));
        }
        return WrongState(offer, id, act);
    }

    public static Refusal WrongState(Offer offer, OfferId id, OfferAct act) => Contracts.Words.Refusal.Of(
        RefusalCode.WrongOfferState, ("offer", id.Value), ("state", "§offer-state." + offer.State), ("act", "§offer-act." + act));

    /// <summary>The act that an answer is.</summary>
    public static OfferAct ActOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Decline => OfferAct.Decline,
        AnswerKind.AskAlternatives => OfferAct.AskAlternatives,
        AnswerKind.Withdraw => OfferAct.Withdraw,
        _ => OfferAct.Accept,
    };

    /// <summary>The offer after an allowed answer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="side">The side that answers.</param>
    /// <param name="command">The answer.</param>
    /// <param name="today">The day of the bureau.</param>
    public static Offer Answered(Offer offer, OfferSide side, AnswerOffer command, DateOnly today)
    {
        var said = offer.Said(side);
        switch (command.Kind)
        {
            case AnswerKind.Accept:
                // A plain yes to the partner's conditions keeps the own ones.
                return offer.With(side, said with
                {
                    Kind = said.Conditions is null ? AnswerKind.Accept : AnswerKind.AcceptWithConditions, On = today, Terms = offer.Terms, Wishes = [],
                });
            case AnswerKind.AcceptWithConditions:
                // Places and distance bind the plan; subjects and days are what the partner agrees to.
                var terms = offer.Terms + (ConcernsPartner(command.Conditions) || ConcernsPartner(said.Conditions) ? 1 : 0);
                return (offer with { Terms = terms }).With(side, said with
                {
                    Kind = command.Kind, On = today, Conditions = command.Conditions, Terms = terms, Wishes = [],
                });
            case AnswerKind.AskAlternatives:
                return offer.With(side, said with { Kind = command.Kind, On = today, Wishes = command.Wishes.IsDefault ? [] : command.Wishes });
            default:
                var state = command.Kind == AnswerKind.Decline ? OfferState.Declined : OfferState.Withdrawn;
                return offer.With(side, said with { Kind = command.Kind, On = today }) with
                {
                    End = new(state, today, new(side, command.Reason!.Value, command.Note)),
                };
        }
    }

    private static bool ConcernsPartner(OfferConditions? conditions) =>
        conditions is not null && (conditions is not { From: null, Until: null } || !conditions.Subjects.IsDefaultOrEmpty);

    /// <summary>How pages show what a side said.</summary>
    public static SideAnswer Shown(Offer offer, OfferSide side)
    {
        var said = offer.Said(side);
        return new(said.Kind, said.On, said.Yes ? said.Conditions : null, offer.Waits && said.Yes && said.Terms != offer.Terms);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
