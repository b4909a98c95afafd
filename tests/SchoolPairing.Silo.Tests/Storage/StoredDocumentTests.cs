using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Storage;

/// <summary>Documents as earlier versions wrote them. A renamed property or word loses data in the field: then this fails first.</summary>
public sealed class StoredDocumentTests
{
    [Fact]
    public void The_first_register_still_loads()
    {
        var state = Load<RegisterState>("""{"schema":1,"profile":"yueyang","file":"学校.xlsx","importedAt":"2026-09-01T08:00:00+08:00","schools":1250}""");

        Assert.Equal(("yueyang", "学校.xlsx", 1250, 8), (state.Profile.Value, state.File, state.Schools, state.ImportedAt.Hour));
    }

    [Fact]
    public void The_first_plan_still_loads()
    {
        var state = Load<PlanDocument>(
            """{"schema":1,"profile":"yueyang","policy":{"urbanClasses":["111"],"ruralClasses":["220"],"stages":["Primary"],"maxDistanceKm":40,"objective":"distance","priority":"most-schools","needModel":"n","card":"c"},"runs":["2026-1"]}""");

        Assert.Equal(("yueyang", 40d, "2026-1"), (state.Profile!.Value.Value, state.Policy!.MaxDistanceKm, Assert.Single(state.Runs).Value));
    }

    [Fact]
    public void A_plan_without_runs_has_an_empty_list()
    {
        Assert.Empty(Load<PlanDocument>("""{"schema":1}""").Runs);
    }

    [Fact]
    public void The_first_run_still_loads()
    {
        var state = Load<MatchRunDocument>(
            """{"schema":1,"plan":"2026","stage":"running","inputsHash":"ab","seed":7,"begun":2,"cancelAsked":true,"reached":{"phase":"solving","candidates":5,"pivots":6}}""");

        Assert.Equal((MatchRunStage.Running, 2, 7L, true, 6L), (state.Stage, state.Begun, state.Seed, state.CancelAsked, state.Reached!.Value.Pivots));
    }

    [Fact]
    public void The_first_board_still_loads()
    {
        var state = Load<TwinningDocument>(
            """{"schema":1,"boardVersion":7,"published":2,"policy":{"order":"helper-first","answerDays":10,"remindDays":2,"autoRepair":"fewest-changes","alternativesWithinPoints":50,"agreementYears":3,"startsOn":"2026-09-01"},"done":5,"sequence":9,"lastScenario":2,"lastOffer":40}""");

        Assert.Equal((7L, 2, AnswerOrder.HelperFirst, RepairGoal.FewestChanges, 5, 40), (state.BoardVersion, state.Published, state.Policy.Order, state.Policy.AutoRepair, state.Done, state.LastOffer));
    }

    [Fact]
    public void The_first_scenario_and_step_still_load()
    {
        var scenario = Load<Scenario>("""{"number":1,"name":"甲","run":"2026-1","decisions":[{"kind":"lock","helper":"H1","receiver":"R1"}],"pairs":[{"helper":"H1","receiver":"R1"}]}""");
        var step = Load<BoardStep>(
            """{"number":1,"act":"scenario-edited","edit":{"kind":"swap","helper":"H1","receiver":"R1","otherHelper":"H2","otherReceiver":"R2"},"at":"2026-09-01T08:00:00+00:00","by":"a1","delta":{"scenario":1,"pairsGone":[{"helper":"H1","receiver":"R1"}],"published":{"before":0,"after":1},"sent":[4],"ended":[{"offer":3,"end":{"state":"recalled","on":"2026-09-01"}}],"confirmed":[{"offer":2,"on":"2026-09-01"}]}}""");

        Assert.True(scenario.Has(new(new("H1"), new("R1"))));
        Assert.Equal((EditKind.Swap, 1, 4, OfferState.Recalled), (step.Edit!.Kind, step.Delta.Published!.After, step.Delta.Sent[0], step.Delta.Ended[0].End.State));
    }

    [Fact]
    public void The_first_offer_still_loads()
    {
        var offer = Load<Offer>(
            """{"number":4,"pair":{"helper":"H1","receiver":"R1"},"paper":{"points":100,"distanceMeters":12000,"needRank":3,"helperPlaces":2,"receiverPlaces":1,"sharedStages":["Primary"],"reasons":[],"doubt":{"rule":"doubt.workload","details":[]},"helperGives":[],"receiverGives":[],"helperGets":[],"needs":[],"strengths":[]},"sentOn":"2026-09-01","answerBy":"2026-09-15","from":"2026-09-01","until":"2029-08-31","helper":{"kind":"accept-with-conditions","on":"2026-09-02","conditions":{"maxReceivers":1,"subjects":["music"]},"terms":1,"wishes":[]},"receiver":{"kind":"accept","on":"2026-09-03","terms":1},"terms":1,"confirmedOn":"2026-09-04","reviews":[{"on":"2027-09-04","continue":true,"note":""}]}""");

        Assert.Equal((OfferState.Confirmed, 1, 2, 2027), (offer.State, offer.Helper.Conditions!.MaxReceivers, offer.Paper.HelperPlaces, offer.Reviews[0].On.Year));
    }

    [Fact]
    public void The_first_school_still_loads()
    {
        var school = Load<School>(
            """{"id":"3143000001","name":"学校","unit":"430602","unitName":"市直","county":"430602","countyName":"岳阳楼区","class":"111","location":{"latitudeDegrees":29.3,"longitudeDegrees":113.1},"parts":[{"stage":"Primary","facts":[{"id":"pupils","value":500}],"subjects":[{"subject":"music","teachers":1,"needed":2}]}]}""");

        Assert.Equal((500d, 2d), (school.Part(new("Primary"))![KnownFacts.Pupils], school.Parts[0].Subjects[0].Needed));
    }

    [Fact]
    public void A_property_of_a_later_version_is_passed_over()
    {
        Assert.Equal(3, Load<RegisterState>("""{"schema":2,"schools":3,"colour":"red"}""").Schools);
    }

    private static T Load<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
}
