using System.Text.Json;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Matching;
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
