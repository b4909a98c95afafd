using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Tests.Pairings;

/// <summary>Offers in any state, for rules.</summary>
internal static class SomeOffers
{
    public static readonly DateOnly Sent = new(2026, 9, 1);

    public static OfferPaper Paper { get; } = new(100, 12_000, null, 1, 2, 1, [], [], new(new("doubt.workload"), []), [], [], [], [], []);

    public static Offer Open(int number = 1, string helper = "H1", string receiver = "R1") => new()
    {
        Number = number, Pair = new PairId(new(helper), new(receiver)), Paper = Paper, SentOn = Sent, AnswerBy = Sent.AddDays(14), From = Sent, Until = Sent.AddYears(3).AddDays(-1),
    };

    public static SideSaid Yes { get; } = new() { Kind = AnswerKind.Accept, On = Sent };

    /// <summary>An offer in a state, reached as the grain would reach it; a half-accepted one by the helper's yes.</summary>
    public static Offer In(OfferState state) => state switch
    {
        OfferState.Open => Open(),
        OfferState.OneAccepted => Open() with { Helper = Yes },
        OfferState.Accepted => Open() with { Helper = Yes, Receiver = Yes },
        OfferState.Confirmed => Open() with { Helper = Yes, Receiver = Yes, ConfirmedOn = Sent },
        OfferState.Ended => In(OfferState.Confirmed) with { End = new(OfferState.Ended, Sent, Exit: ExitReason.GoalMet) },
        _ => Open() with { End = new(state, Sent) },
    };
}
