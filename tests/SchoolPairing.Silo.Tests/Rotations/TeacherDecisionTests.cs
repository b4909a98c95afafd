using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>A planner decides that a teacher goes or stays.</summary>
public sealed class TeacherDecisionTests
{
    [Fact]
    public async Task A_decision_enters_the_next_run_without_its_reason_and_leaves_it_when_taken_away()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Decide(city, RotationDecisionKind.Send));
        var with = Accepted(await city.RunGrain(await city.Run()).Inputs());
        Accepted(await Decide(city, null));
        var without = Accepted(await city.RunGrain(await city.Run()).Inputs());

        Assert.Equal(new RotationDecision(RotationDecisionKind.Send, TeacherOf(0, 3), FakeCity.Id(1)), Assert.Single(with.Decisions));
        Assert.Empty(without.Decisions);
        Assert.Equal(["Send", "-"], Accepted(await city.Silo.Audit.Search(new(Act: AuditActs.RotationDecided))).Entries.Reverse().Select(entry => entry.Details.First(detail => detail.Name == "change").Value));
    }

    [Fact]
    public async Task A_second_decision_about_the_same_teacher_and_host_takes_the_place_of_the_first()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Decide(city, RotationDecisionKind.Send));
        var overview = Accepted(await Decide(city, RotationDecisionKind.Keep));

        Assert.Equal((RotationDecisionKind.Keep, "当地急需"), (Assert.Single(overview.Decisions).Kind, overview.Decisions[0].Reason));
    }

    [Fact]
    public async Task The_reason_is_for_those_who_plan_for_the_teachers_school()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Decide(city, RotationDecisionKind.Send));

        Assert.Equal("当地急需", Assert.Single(Accepted(await As(County(0), () => city.Plan.Get())).Decisions).Reason);
        Assert.Null(Assert.Single(Accepted(await As(County(1), () => city.Plan.Get())).Decisions).Reason);
        Assert.Empty(Accepted(await As(County(2), () => city.Plan.Get())).Decisions);
    }

    [Fact]
    public async Task A_decision_without_reason_without_host_or_about_nobody_is_refused()
    {
        await using var city = await RotationCity.Start();

        Assert.Equal(RefusalCode.InvalidField, Refused(await Decide(city, RotationDecisionKind.Keep, reason: " ")).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Plan.DecideTeacher(new(city.Next, RotationDecisionKind.Send, TeacherOf(0), null, "因为"))).Code);
        Assert.Equal(RefusalCode.UnknownTeacher, Refused(await city.Plan.DecideTeacher(new(city.Next, RotationDecisionKind.Keep, new("nobody"), null, "因为"))).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await Decide(city, null)).Code);
        Assert.Empty((await city.Overview()).Decisions);
    }

    private static Task<Answer<RotationOverview>> Decide(RotationCity city, RotationDecisionKind? kind, string reason = "当地急需") =>
        city.Plan.DecideTeacher(new(city.Next, kind, TeacherOf(0, 3), FakeCity.Id(1), reason));
}
