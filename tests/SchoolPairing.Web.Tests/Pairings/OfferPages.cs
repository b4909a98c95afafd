using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Web.Tests.Pairings;

/// <summary>Offers as grains show them; invented schools.</summary>
internal static class OfferPages
{
    public static readonly SchoolCard
        Own = new(SchoolId.Of("2143000001"), "岳阳楼实验小学", UnitId.Of("430602"), "岳阳楼区教育局", CountyId.Of("430602"), "岳阳楼区", null, [new Stage("Primary")], 1890, null),
        Partner = new(SchoolId.Of("2143000002"), "平江县加义镇泊头小学", UnitId.Of("430626"), "平江县教育局", CountyId.Of("430626"), "平江县", "加义镇", [new Stage("Primary")], 212, null);

    public static OfferPage Open(OfferSide side = OfferSide.Helper) => new(
        OfferId.Of("2026-7"), PlanId.Of("2026"), side, Own, Partner, [new Stage("Primary")], 34_200, 48,
        [Say("offer.subjects-fit", ("subjects", "§subject.music§subject.art")), Say("offer.backbone", ("teachers", "12")), Say("offer.within-reach", ("km", "34.2"), ("limitKm", "80"))],
        Say("doubt.far", ("km", "34.2")),
        [Say("gives.subject", ("subject", "§subject.music"), ("spare", "2"), ("missing", "1")), Say("gives.meetings", ("count", "1"))], [Say("gets.service")],
        [
            new NeedWord(new Stage("Primary"), new LocalText("每百名学生拥有县级以上骨干教师", "backbone teachers a hundred pupils"), new LocalText("人", "persons"), 0.42, 1, null),
            new NeedWord(new Stage("Primary"), null, null, null, null, new SubjectGap(new SubjectId("music"), 1)),
            new NeedWord(new Stage("Primary"), null, null, null, null, new SubjectGap(new SubjectId("art"), 1)),
        ],
        [new SubjectSpare(new SubjectId("music"), 2)],
        new OfferDates(new DateOnly(2026, 8, 27), new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 15), new DateOnly(2029, 7, 15)), OfferState.Open,
        new SideAnswer(AnswerKind.None, null, null, false), new SideAnswer(AnswerKind.None, null, null, false), [OfferAct.Accept, OfferAct.Decline, OfferAct.AskAlternatives], false, null);

    public static OfferPage Accepted => Open() with
    {
        State = OfferState.OneAccepted, OwnAnswer = new SideAnswer(AnswerKind.Accept, new DateOnly(2026, 9, 3), null, false), MayNow = [OfferAct.Withdraw],
    };

    public static OfferPage Expired => Open() with { State = OfferState.Expired, MayNow = [] };

    public static OfferPage Paired => Open() with
    {
        State = OfferState.Confirmed, MayNow = [OfferAct.Sign], OwnAnswer = new SideAnswer(AnswerKind.Accept, new DateOnly(2026, 9, 1), null, false),
        PartnerAnswer = new SideAnswer(AnswerKind.Accept, new DateOnly(2026, 9, 2), null, false),
        Pairing = new PairingCard(new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 15), new DateOnly(2029, 7, 15), null, null, [], new DateOnly(2027, 9, 15), null, null),
    };

    public static AgreementPage Agreement(PairingCard? pairing = null) => new(
        OfferId.Of("2026-7"), PlanId.Of("2026"), Own, Partner, 34_200, new DateOnly(2026, 9, 15), new DateOnly(2029, 7, 15), 3, Open().Needs, Open().Gives,
        [Say("gives.host"), Say("gives.visitors")], new OfferConditions(2, [new SubjectId("music")], null, null, null), null, 1, pairing);

    public static Reason Say(string rule, params (string Name, string Value)[] details) => new(RuleId.Of(rule), [.. details.Select(detail => new Detail(detail.Name, detail.Value))]);
}
