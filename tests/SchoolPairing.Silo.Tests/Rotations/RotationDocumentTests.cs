using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Documents of rotation as the first version wrote them. A renamed property or word loses data in the field: then this fails first.</summary>
public sealed class RotationDocumentTests
{
    [Fact]
    public void The_first_plan_still_loads()
    {
        var state = Load<RotationPlanDocument>(
            """{"schema":1,"version":4,"runs":["2026-rotation-1"],"published":"2026-rotation-1","changes":[{"kind":"road-closed","school":"A","otherSchool":"B","minutes":50}],"deadlines":{"noticeDays":7,"partnerDays":5,"leaveDays":3,"reviewDays":10},"lastRotation":6,"lastRequest":2}""");

        Assert.Equal((4L, "2026-rotation-1", 50, 6, 2), (state.Version, state.Published!.Value.Value, state.Changes[0].Minutes, state.LastRotation, state.LastRequest));
    }

    [Fact]
    public void The_first_run_still_loads()
    {
        var state = Load<RotationRunDocument>(
            """{"schema":1,"plan":"2026","stage":"running","inputsHash":"ab","seed":7,"seconds":60,"startedAt":"2026-08-01T08:00:00+00:00","begun":2,"cancelAsked":true,"reached":{"phase":"solving","options":5,"bestPoints":6,"bound":9}}""");

        Assert.Equal((RotationRunStage.Running, 60, 2, true, 9L), (state.Stage, state.Seconds, state.Begun, state.CancelAsked, state.Reached!.Value.Bound));
    }

    [Fact]
    public void The_first_settings_still_load()
    {
        var settings = Load<RotationSettings>(
            """{"schema":1,"policy":{"schema":1,"asOf":"2026-09-01","calendar":"c","curriculum":"k","terms":["1"],"stages":["Primary"]},"decisions":[{"kind":"keep","teacher":"T"}],"pairs":[{"helper":"A","receiver":"B"}]}""");

        Assert.Equal(("c", RotationDecisionKind.Keep, "A", 60), (settings.Policy.Calendar, settings.Decisions[0].Kind, settings.Pairs!.Value[0].Helper.Value, settings.Policy.MaxTravelMinutes));
    }

    [Fact]
    public void The_first_posting_still_loads()
    {
        var rotation = Load<Rotation>(
            """{"schema":1,"plan":"2026","number":3,"posting":{"teacher":"T","home":"A","post":"B-music-1","host":"B","form":"zoujiao","firstTerm":"2026-2027-1","terms":2,"oneWayMinutes":25,"backbone":true,"points":100,"contributions":[{"feature":"rotation.lesson","value":1,"points":100}]},"post":{"id":"B-music-1","host":"B","stage":"Primary","subject":"music","kind":"itinerant","reason":"structural","shares":[{"school":"B","stage":"Primary","weeklyLessons":16}]},"from":"2026-09-01","until":"2027-07-02","objectBy":"2026-08-11","why":[{"rule":"rotation.years-reached","details":[{"name":"years","value":"11"}]}],"visits":[{"days":{"from":"2026-09-01","until":"2027-01-22"},"week":[{"number":1,"visit":{"teacher":"T","school":"B","half":{"day":"tuesday","half":"morning"},"arriveBy":"08:10:00","lessons":[{"slot":1,"group":"g1","stage":"Primary","subject":"music"}]}}],"gone":[]}],"away":[{"from":"2026-09-15","until":"2026-09-16"}],"sequence":2,"cancelled":false}""");

        Assert.Equal(("2026-r3", "B", 2, 16, DayOfWeek.Tuesday), (rotation.Id.Value, rotation.Posting.Host.Value, rotation.Sequence, rotation.Post.WeeklyLessons, rotation.Visits[0].Week[0].Visit.Half.Day));
        Assert.Equal(new DateOnly(2026, 9, 16), Assert.Single(rotation.Away).Until);
    }

    [Fact]
    public void The_first_request_and_nomination_still_load()
    {
        var request = Load<RotationRequest>(
            """{"plan":"2026","number":2,"rotation":3,"kind":"swap","teacher":"T","with":4,"partner":"U","note":"近","askedOn":"2026-08-02","answerBy":"2026-08-07","state":"waits-for-partner","answer":"","host":"B","otherHost":"C"}""");
        var nomination = Load<Nomination>("""{"plan":"2026","teacher":"T","home":"A","host":"B","nominatedOn":"2026-06-01","acknowledged":true}""");

        Assert.Equal(("2026-q2", RequestState.WaitsForPartner, 4, "C"), (request.Id.Value, request.State, request.With, request.OtherHost!.Value.Value));
        Assert.Equal(("B", true, null), (nomination.Host!.Value.Value, nomination.Acknowledged, nomination.HostConsents));
    }

    private static T Load<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
}
