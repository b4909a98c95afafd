using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Web.Pairings;

/// <summary>What an offer's state means for its reader: the end of a text key that says what happened and what to do.</summary>
internal static class OfferStanding
{
    public static string Of(OfferPage page) => page.State switch
    {
        OfferState.Open or OfferState.OneAccepted when page.OwnAnswer.AgreeAgain => "agree-again",
        OfferState.Open or OfferState.OneAccepted when page.WaitsForPartner => "partner-first",
        OfferState.Open or OfferState.OneAccepted when Said(page, AnswerKind.Accept, AnswerKind.AcceptWithConditions) => "wait-for-partner",
        OfferState.Open or OfferState.OneAccepted when Said(page, AnswerKind.AskAlternatives) => "asked",
        OfferState.Open or OfferState.OneAccepted when page.MayNow.IsEmpty => "too-late",
        OfferState.Open or OfferState.OneAccepted => "answer",
        OfferState.Accepted => "wait-for-bureau",
        OfferState.Confirmed => "confirmed",
        OfferState.Declined => Said(page, AnswerKind.Decline) ? "declined" : "partner-declined",
        OfferState.Withdrawn => Said(page, AnswerKind.Withdraw) ? "withdrawn" : "partner-withdrew",
        OfferState.Expired => "expired",
        OfferState.Recalled => "recalled",
        _ => "ended",
    };

    /// <summary>Whether nothing can be answered any more.</summary>
    public static bool IsOver(OfferState state) => state is OfferState.Declined or OfferState.Expired or OfferState.Withdrawn or OfferState.Recalled or OfferState.Ended;

    private static bool Said(OfferPage page, params ReadOnlySpan<AnswerKind> kinds) => kinds.Contains(page.OwnAnswer.Kind);
}
