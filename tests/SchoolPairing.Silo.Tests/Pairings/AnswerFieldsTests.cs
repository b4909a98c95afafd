using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Pairings;
using Xunit;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class AnswerFieldsTests
{
    private static readonly HashSet<SubjectId> Known = [new("music"), new("art")];
    private static readonly OfferConditions Plain = new(1, [new("music")], 12, SomeOffers.Sent.AddDays(10), SomeOffers.Sent.AddYears(1));

    public static TheoryData<string, AnswerOffer> OneThingWrong => new()
    {
        { "kind", new(new("1"), new("p-1"), AnswerKind.None) },
        { "reason", new(new("1"), new("p-1"), AnswerKind.Decline) },
        { "reason", new(new("1"), new("p-1"), AnswerKind.Accept, Reason: DeclineReason.TooFar) },
        { "reason", new(new("1"), new("p-1"), AnswerKind.Withdraw, Reason: (DeclineReason)55) },
        { "note", new(new("1"), new("p-1"), AnswerKind.Decline, Reason: DeclineReason.Other) },
        { "note", new(new("1"), new("p-1"), AnswerKind.Decline, Reason: DeclineReason.TooFar, Note: new('长', 501)) },
        { "wishes", new(new("1"), new("p-1"), AnswerKind.Accept, Wishes: [new("R2")]) },
        { "wishes", new(new("1"), new("p-1"), AnswerKind.AskAlternatives, Wishes: [new("R2"), new("R2")]) },
        { "wishes", new(new("1"), new("p-1"), AnswerKind.AskAlternatives, Wishes: [new("R2"), new("R3"), new("R4"), new("R5")]) },
        { "conditions", new(new("1"), new("p-1"), AnswerKind.AcceptWithConditions) },
        { "conditions", new(new("1"), new("p-1"), AnswerKind.Accept, Plain) },
        { "conditions", With(new(null, [], null, null, null)) },
        { "max-receivers", With(Plain with { MaxReceivers = 0 }) },
        { "max-receivers", With(Plain with { MaxReceivers = 3 }) },
        { "subjects", With(Plain with { Subjects = [new("physics")] }) },
        { "subjects", With(Plain with { Subjects = [new("music"), new("music")] }) },
        { "max-distance", With(Plain with { MaxDistanceKm = 11.9 }) },
        { "max-distance", With(Plain with { MaxDistanceKm = double.NaN }) },
        { "from", With(Plain with { From = SomeOffers.Sent.AddDays(-1) }) },
        { "until", With(Plain with { Until = SomeOffers.Sent.AddDays(9) }) },
        { "until", With(Plain with { Until = SomeOffers.Sent.AddYears(3) }) },
    };

    [Fact]
    public void A_possible_answer_has_no_fault() => Assert.Empty(Faults(With(Plain)));

    [Theory, MemberData(nameof(OneThingWrong))]
    public void What_cannot_be_is_named_with_what_is_allowed(string field, AnswerOffer answer)
    {
        var fault = Assert.Single(Faults(answer));

        Assert.Equal((RefusalCode.InvalidField, "§field." + field), (fault.Code, fault.Details[0].Value));
        foreach (var language in new[] { "zh-CN", "en" }) Assert.DoesNotMatch(@"[{}§]", Texts.Say(fault, language));
    }

    [Fact]
    public void Only_helpers_count_receivers()
    {
        var fault = Assert.Single(AnswerFields.Faults(With(Plain), SomeOffers.Open(), OfferSide.Receiver, 1, Known));

        Assert.Equal("§allowed.helpers-only", fault.Details[2].Value);
    }

    [Fact]
    public void Every_number_of_a_policy_has_its_range()
    {
        OfferPolicy[] wrong =
        [
            new() { AnswerDays = 0 }, new() { AnswerDays = 91 }, new() { RemindDays = 31 }, new() { AlternativesWithinPoints = -1 }, new() { AgreementYears = 7 },
            new() { AutoRepair = Contracts.Matching.RepairGoal.BestValue }, new() { Order = (AnswerOrder)9 },
        ];

        Assert.Empty(PolicyRules.Faults(new()));
        Assert.All(wrong, policy => Assert.Single(PolicyRules.Faults(policy)));
    }

    private static AnswerOffer With(OfferConditions conditions) => new(new("1"), new("p-1"), AnswerKind.AcceptWithConditions, conditions);

    private static IEnumerable<Refusal> Faults(AnswerOffer answer) => AnswerFields.Faults(answer, SomeOffers.Open(), OfferSide.Helper, 2, Known);
}
