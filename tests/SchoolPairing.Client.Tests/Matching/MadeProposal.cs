using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Client.Tests.Matching;

/// <summary>A small proposal made by hand: two helpers, three receivers in two counties, one of them left out.</summary>
internal static class MadeProposal
{
    public static readonly SchoolId CityHelper = new("2143010001"), OtherHelper = new("2143020001");
    public static readonly SchoolId FirstReceiver = new("2143080011"), SecondReceiver = new("2143080012"), LeftOut = new("2143090013");
    private static readonly Stage Primary = new("Primary");
    private static readonly FeatureId Need = new("need"), Distance = new("distance-km"), SameUnit = new("same-unit");

    public static Proposal Make(string firstReceiverName = "石桥小学", bool made = false, bool givenScores = false)
    {
        ImmutableArray<School> schools =
        [
            School(CityHelper, "城南小学", "430602", "岳阳楼区", "111", 29.37, 113.13),
            School(OtherHelper, "云溪小学", "430603", "云溪区", "111", 29.47, 113.27),
            School(FirstReceiver, firstReceiverName, "430626", "平江县", "220", 28.90, 113.50) with { Township = "加义镇", Made = made },
            School(SecondReceiver, "柳溪小学", "430626", "平江县", "210", 28.80, 113.60),
            School(LeftOut, "云湾小学", "430681", "汨罗市", "220", 28.80, 113.06),
        ];
        ImmutableArray<ProposedPair> pairs =
        [
            Pair(CityHelper, FirstReceiver, 63_250, [new(Need, 5200, 900), new(Distance, 63.25, -40), new(SameUnit, 0, 0)], givenScores),
            Pair(OtherHelper, SecondReceiver, 81_000, [new(Need, 3100, 500), new(Distance, null, 10), new(SameUnit, 1, 20)], givenScores),
        ];
        return new Proposal(
            1, new string('a', 64), Inputs(schools),
            new ProposalTotals(2, 2, 3, 5, 2, 2, pairs.Sum(pair => pair.Points), 144_250, pairs.Sum(pair => pair.Points)), pairs,
            [
                Receiver(FirstReceiver, 1, 5200, LeftOutKind.NotLeftOut, [new Alternative(OtherHelper, 700, 70_000,
                    new PriceOfForcing(-120, [], [SecondReceiver], [new(OtherHelper, FirstReceiver, true, 700), new(OtherHelper, SecondReceiver, false, 530)]))]),
                Receiver(SecondReceiver, 2, 3100, LeftOutKind.NotLeftOut, []),
                Receiver(LeftOut, 3, 900, LeftOutKind.HelpersUsedUp, []),
            ],
            [new HelperOutcome(CityHelper, 1, 1, 3), new HelperOutcome(OtherHelper, 1, 1, 2)],
            new Certificate(10_000, 3, [new(CityHelper, 5), new(OtherHelper, 0)], [new(FirstReceiver, 1), new(SecondReceiver, 2), new(LeftOut, 3)],
                [new HallSet([CityHelper, OtherHelper], [FirstReceiver, SecondReceiver])]));
    }

    /// <summary>The same pairs scored by a learnt model.</summary>
    public static Proposal MakeLearnt(LearningStage stage = LearningStage.Learnt, ImmutableArray<FeatureId>? strange = null)
    {
        var proposal = Make();
        return proposal with
        {
            Inputs = proposal.Inputs with { Model = TestData.A.Model(new string('f', 64), stage) with { Id = "yueyang-2026", Title = new("岳阳模型", "Yueyang model") } },
            Pairs = [.. proposal.Pairs.Select(pair => pair with
            {
                Points = 1234, BasePoints = 1234, Contributions = [],
                Heads = new HeadScore(1234, -1_000_000, -10_000_000, [new(Distance, 63.25, 4_000_000), new(new("travel-minutes"), 80, 3_000_000), new(Need, 5200, 2_500_000), new(SameUnit, 1, -500_000)],
                    26_000_000, 30_000_000, [new(Distance, 63.25, -4_000_000)], stage == LearningStage.RuleBased ? null : 1100, stage == LearningStage.RuleBased ? null : 1400, strange ?? []),
            })],
        };
    }

    /// <summary>The proposal with so many given scores for its five candidates and for pairs that no rule allows.</summary>
    public static Proposal WithGivenScores(int count)
    {
        var proposal = Make(givenScores: true);
        return proposal with { Inputs = proposal.Inputs with { GivenScores = [.. Enumerable.Range(0, count).Select(number => new GivenScore(CityHelper, new($"{number}"), 1))] } };
    }

    private static MatchInputs Inputs(ImmutableArray<School> schools) => new(
        1, new ProfileId("yueyang"),
        new Policy { UrbanClasses = [new("111")], RuralClasses = [new("210"), new("220")], Stages = [Primary], NeedModel = "cn", Card = "expert" },
        new NeedModel(1, "cn", new LocalText("七项指标", "Seven indicators"), null,
            [new NeedIndicator("L2", new LocalText("骨干教师数", "Backbone teachers"), new LocalText("人", "teachers"), KnownFacts.BackboneTeachers, KnownFacts.Pupils, 100, false,
                HelpKind.People, [new DatedLimit(null, 1, new DateOnly(2017, 1, 1), null)], new Curve([0, 1], [0, 1000]))], null),
        new Card(1, "expert", new LocalText("专家评分卡", "Expert card"), "expert", 0, []),
        schools, [], null, null, [], 0);

    private static School School(SchoolId id, string name, string unit, string unitName, string siteClass, double latitude, double longitude) => new(
        id, name, new UnitId(unit), unitName, new CountyId(unit), unitName, null, new UrbanRuralClass(siteClass), new GeoPoint(latitude, longitude), "211",
        [new SchoolPart(Primary, [new Fact(KnownFacts.Pupils, 120)], [new SubjectStaffing(new SubjectId("music"), 0, 1.5)])]);

    private static ProposedPair Pair(SchoolId helper, SchoolId receiver, int meters, ImmutableArray<Contribution> contributions, bool given)
    {
        var points = contributions.Sum(contribution => contribution.Points);
        return new ProposedPair(helper, receiver, meters, null, points, given ? points : 0, given ? [] : contributions, false);
    }

    private static ReceiverOutcome Receiver(SchoolId id, int rank, int points, LeftOutKind leftOut, ImmutableArray<Alternative> alternatives) => new(
        id, new SchoolNeed(id,
            [new PartNeed(Primary, [new IndicatorReading("L2", 0.4, 1, IndicatorState.NotMet, 0.6, points)], [new SubjectGap(new SubjectId("music"), 1.5)], 0, NeedVerdict.Fails, points)],
            points, NeedVerdict.Fails),
        rank, 2, leftOut, leftOut == LeftOutKind.HelpersUsedUp ? 0 : null, [], alternatives);
}
