using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using Xunit;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class OfferRulesTests
{
    private static readonly OfferPolicy Both = new();
    private static readonly OfferPolicy HelperFirst = new() { Order = AnswerOrder.HelperFirst };
    private static readonly OfferPolicy ReceiverFirst = new() { Order = AnswerOrder.ReceiverFirst };
    private static readonly DateOnly InTime = SomeOffers.Sent.AddDays(14), TooLate = SomeOffers.Sent.AddDays(15);

    /// <summary>Each state: what the helper, the receiver and the planner may do; the helper is the one who said yes first.</summary>
    public static TheoryData<OfferState, string, string, string> WhoMayWhat => new()
    {
        { OfferState.Open, "Accept Decline AskAlternatives", "Accept Decline AskAlternatives", "Extend" },
        { OfferState.OneAccepted, "Withdraw", "Accept Decline AskAlternatives", "Extend" },
        { OfferState.Accepted, "Withdraw", "Withdraw", "Confirm" },
        { OfferState.Confirmed, "Sign", "Sign", "Sign Review End" },
        { OfferState.Declined, "", "", "" },
        { OfferState.Expired, "", "", "" },
        { OfferState.Withdrawn, "", "", "" },
        { OfferState.Recalled, "", "", "" },
        { OfferState.Ended, "", "", "" },
    };

    [Theory, MemberData(nameof(WhoMayWhat))]
    public void In_each_state_each_may_exactly_this(OfferState state, string helper, string receiver, string planner)
    {
        var offer = SomeOffers.In(state);

        Assert.Equal(state, offer.State);
        Assert.Equal([helper, receiver, planner], [Said(OfferRules.MayNow(offer, OfferSide.Helper, Both, InTime)), Said(OfferRules.MayNow(offer, OfferSide.Receiver, Both, InTime)), Said(OfferRules.PlannerMayNow(offer))]);
    }

    [Fact]
    public void Every_state_is_in_the_table() => Assert.Equal(Enum.GetValues<OfferState>(), WhoMayWhat.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData(OfferState.Open, AnswerKind.Accept, OfferState.OneAccepted)]
    [InlineData(OfferState.Open, AnswerKind.AskAlternatives, OfferState.Open)]
    [InlineData(OfferState.Open, AnswerKind.Decline, OfferState.Declined)]
    [InlineData(OfferState.OneAccepted, AnswerKind.Accept, OfferState.Accepted)]
    [InlineData(OfferState.OneAccepted, AnswerKind.AskAlternatives, OfferState.OneAccepted)]
    [InlineData(OfferState.OneAccepted, AnswerKind.Decline, OfferState.Declined)]
    [InlineData(OfferState.Accepted, AnswerKind.Withdraw, OfferState.Withdrawn)]
    public void An_answer_of_the_receiver_leads_to_its_state(OfferState from, AnswerKind answer, OfferState to)
    {
        var no = answer is AnswerKind.Decline or AnswerKind.Withdraw;

        Assert.Equal(to, OfferRules.Answered(SomeOffers.In(from), OfferSide.Receiver, new(new("1"), new("p-1"), answer, Reason: no ? DeclineReason.TooFar : null), InTime).State);
    }

    [Theory]
    [InlineData(OfferSide.Helper, AnswerOrder.ReceiverFirst)]
    [InlineData(OfferSide.Receiver, AnswerOrder.HelperFirst)]
    public void Who_answers_second_waits_for_the_first_yes(OfferSide second, AnswerOrder order)
    {
        var policy = order == AnswerOrder.HelperFirst ? HelperFirst : ReceiverFirst;
        var asked = SomeOffers.Open();
        var said = asked.With(OfferPages.Other(second), SomeOffers.Yes);

        Assert.Equal(RefusalCode.NotYourTurn, OfferRules.Refusal(asked, new("p-1"), second, OfferAct.Accept, policy, InTime, "学校")!.Code);
        Assert.Null(OfferRules.Refusal(said, new("p-1"), second, OfferAct.Accept, policy, InTime, "学校"));
        Assert.Null(OfferRules.Refusal(asked, new("p-1"), OfferPages.Other(second), OfferAct.Accept, policy, InTime, "学校"));
    }

    [Fact]
    public void The_last_day_counts_and_the_day_after_is_too_late()
    {
        Assert.Null(OfferRules.Refusal(SomeOffers.Open(), new("p-1"), OfferSide.Helper, OfferAct.Decline, Both, InTime, "学校"));
        Assert.Equal(RefusalCode.AnswerTooLate, OfferRules.Refusal(SomeOffers.Open(), new("p-1"), OfferSide.Helper, OfferAct.Decline, Both, TooLate, "学校")!.Code);
    }

    [Fact]
    public void Conditions_of_days_ask_the_partner_to_agree_again()
    {
        var later = new OfferConditions(null, [], null, SomeOffers.Sent.AddMonths(1), null);
        var conditional = OfferRules.Answered(SomeOffers.In(OfferState.OneAccepted), OfferSide.Receiver, With(later), InTime);
        var agreed = OfferRules.Answered(conditional, OfferSide.Helper, new(new("2"), new("p-1"), AnswerKind.Accept), InTime);

        Assert.Equal((OfferState.OneAccepted, true, false), (conditional.State, OfferRules.Shown(conditional, OfferSide.Helper).AgreeAgain, OfferRules.Shown(conditional, OfferSide.Receiver).AgreeAgain));
        Assert.Contains(OfferAct.Accept, OfferRules.MayNow(conditional, OfferSide.Helper, Both, InTime));
        Assert.Equal((OfferState.Accepted, SomeOffers.Sent.AddMonths(1)), (agreed.State, agreed.Term().From));
    }

    [Fact]
    public void Conditions_of_places_do_not_concern_the_partner() => Assert.Equal(OfferState.Accepted,
        OfferRules.Answered(SomeOffers.In(OfferState.Open) with { Receiver = SomeOffers.Yes }, OfferSide.Helper, With(new(1, [], null, null, null)), InTime).State);

    [Fact]
    public void A_yes_to_the_partners_conditions_keeps_the_own_ones()
    {
        var own = new OfferConditions(1, [], null, null, null);
        var offer = OfferRules.Answered(SomeOffers.Open(), OfferSide.Helper, With(own), InTime);
        offer = OfferRules.Answered(offer, OfferSide.Receiver, With(new(null, [new("music")], null, null, null)), InTime);
        offer = OfferRules.Answered(offer, OfferSide.Helper, new(new("3"), new("p-1"), AnswerKind.Accept), InTime);

        Assert.Equal((OfferState.Accepted, own), (offer.State, offer.Helper.Conditions));
    }

    [Fact]
    public void A_side_that_agrees_again_may_still_step_back_after_the_last_day() =>
        Assert.Equal("Withdraw", Said(OfferRules.MayNow(SomeOffers.In(OfferState.OneAccepted) with { Terms = 1 }, OfferSide.Helper, Both, TooLate)));

    private static AnswerOffer With(OfferConditions conditions) => new(new("1"), new("p-1"), AnswerKind.AcceptWithConditions, conditions);

    private static string Said(IEnumerable<OfferAct> acts) => string.Join(' ', acts);
}
