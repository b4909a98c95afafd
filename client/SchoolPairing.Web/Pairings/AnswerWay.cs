using SchoolPairing.Contracts.Pairings;

namespace SchoolPairing.Web.Pairings;

/// <summary>One way to answer an offer: its word in the address, what it is to the grain, and what allows it.</summary>
/// <param name="Word">Last part of the address and end of its text keys.</param>
/// <param name="Kind">What the grain is told.</param>
/// <param name="Act">What must be allowed.</param>
internal sealed record AnswerWay(string Word, AnswerKind Kind, OfferAct Act)
{
    /// <summary>In the order in which a page offers them.</summary>
    public static IReadOnlyList<AnswerWay> All { get; } =
    [
        new("accept", AnswerKind.Accept, OfferAct.Accept),
        new("conditions", AnswerKind.AcceptWithConditions, OfferAct.Accept),
        new("alternatives", AnswerKind.AskAlternatives, OfferAct.AskAlternatives),
        new("decline", AnswerKind.Decline, OfferAct.Decline),
        new("withdraw", AnswerKind.Withdraw, OfferAct.Withdraw),
    ];

    public static AnswerWay? Of(string word) => All.FirstOrDefault(way => way.Word == word);

    /// <summary>
    /// Whether the reader may choose it. A planner's page lists a planner's acts, so for an answer by telephone the state decides.
    /// </summary>
    public bool IsOpen(OfferPage page, bool telephone) => telephone
        ? (Act == OfferAct.Withdraw ? Yes(page) : page.State is OfferState.Open or OfferState.OneAccepted && (!Yes(page) || (page.OwnAnswer.AgreeAgain && Act == OfferAct.Accept)))
        : page.MayNow.Contains(Act);

    private static bool Yes(OfferPage page) => page.OwnAnswer.Kind is AnswerKind.Accept or AnswerKind.AcceptWithConditions
        && page.State is OfferState.Open or OfferState.OneAccepted or OfferState.Accepted;
}
