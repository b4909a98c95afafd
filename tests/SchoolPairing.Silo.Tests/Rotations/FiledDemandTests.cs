using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

/// <summary>Schools ask for teachers beside what staffing shows; units by number modulo 3.</summary>
public sealed class FiledDemandTests
{
    [Fact]
    public async Task An_accepted_demand_is_counted_by_the_next_run_and_a_waiting_or_refused_one_is_not()
    {
        await using var city = await RotationCity.Start();
        var accepted = await Filed(city, 1);
        var refused = await Filed(city, 3);
        await Filed(city, 5);
        Accepted(await As(County(1), () => city.Plan.DecideDemand(new(city.Next, accepted, true, ""))));
        Accepted(await As(County(0), () => city.Plan.DecideDemand(new(city.Next, refused, false, "已有专递课堂"))));
        await city.Silo.Restart();
        var inputs = Accepted(await city.RunGrain(await city.Run()).Inputs());

        Assert.Equal(new SubjectDemand(FakeCity.Id(1), FakeCity.Primary, MadePlan.Music, 6, 0, DemandKind.Special), Assert.Single(inputs.ExtraDemands));
    }

    [Fact]
    public async Task The_school_reads_the_answer_and_what_was_taken_back_no_longer_counts()
    {
        await using var city = await RotationCity.Start();
        var demand = await Filed(city, 1);
        Accepted(await city.Plan.DecideDemand(new(city.Next, demand, true, "从九月起安排")));
        var page = Accepted(await As(PrincipalOf(1), () => city.Plan.OwnSchool()));
        Accepted(await As(PrincipalOf(1), () => city.Plan.WithdrawDemand(city.Next, demand)));

        var row = Assert.Single(page.Demands);
        Assert.Equal((demand, DemandState.Accepted, "从九月起安排", "合唱团没有指导教师"), (row.Id, row.State, row.Answer, row.Reason));
        Assert.Contains(page.MayFile, choice => choice.Stage == FakeCity.Primary && choice.Subjects.Contains(MadePlan.Music));
        Assert.Empty(Accepted(await city.RunGrain(await city.Run()).Inputs()).ExtraDemands);
        Assert.Equal(RefusalCode.WrongDemandState, Refused(await city.Plan.DecideDemand(new(city.Next, demand, true, ""))).Code);
    }

    [Fact]
    public async Task A_demand_that_begins_after_the_planned_terms_is_refused_like_every_other_fault()
    {
        await using var city = await RotationCity.Start();
        var right = Command(city);
        var lastDay = TestData.SomeRotation.Calendar.Terms[^1].Until;
        FileDemand[] wrong =
        [
            right with { From = lastDay.AddDays(1) }, right with { WeeklyLessons = 0 }, right with { WeeklyLessons = FileDemand.MostLessons + 1 }, right with { Reason = " " },
            right with { Reason = new string('字', 501) }, right with { Subject = new("alchemy") }, right with { Stage = new("Senior") }, right with { Kind = DemandKind.Exchange },
        ];

        foreach (var command in wrong) Assert.Equal(RefusalCode.InvalidField, Refused(await As(PrincipalOf(1), () => city.Plan.FileDemand(command with { Command = city.Next }))).Code);
        Assert.Empty(Accepted(await city.Plan.Demands()).Rows);
    }

    [Fact]
    public async Task The_same_is_asked_for_once_and_a_repeated_command_writes_nothing()
    {
        await using var city = await RotationCity.Start();
        var command = Command(city);
        Accepted(await As(PrincipalOf(1), () => city.Plan.FileDemand(command)));
        Accepted(await As(PrincipalOf(1), () => city.Plan.FileDemand(command)));

        Assert.Equal(RefusalCode.InvalidField, Refused(await As(PrincipalOf(1), () => city.Plan.FileDemand(command with { Command = city.Next }))).Code);
        Assert.Single(Accepted(await city.Plan.Demands()).Rows);
        Assert.Single(Accepted(await city.Silo.Audit.Search(new(Act: AuditActs.DemandFiled))).Entries);
    }

    [Fact]
    public async Task A_county_planner_sees_and_decides_demands_of_the_own_unit_only()
    {
        await using var city = await RotationCity.Start();
        var demand = await Filed(city, 1);

        Assert.Single(Accepted(await As(County(1), () => city.Plan.Demands())).Rows);
        Assert.Empty(Accepted(await As(County(0), () => city.Plan.Demands())).Rows);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await As(County(0), () => city.Plan.DecideDemand(new(city.Next, demand, true, "")))).Code);
        Assert.Equal(RefusalCode.UnknownDemand, Refused(await As(PrincipalOf(2), () => city.Plan.WithdrawDemand(city.Next, demand))).Code);
        Assert.Equal(1, (await city.Overview()).OpenDemands);
    }

    [Fact]
    public async Task A_refusal_needs_words() => await Refuses("");

    private static async Task Refuses(string answer)
    {
        await using var city = await RotationCity.Start();
        var demand = await Filed(city, 1);

        Assert.Equal(RefusalCode.InvalidField, Refused(await city.Plan.DecideDemand(new(city.Next, demand, false, answer))).Code);
    }

    private static FileDemand Command(RotationCity city) => new(city.Next, FakeCity.Primary, MadePlan.Music, 6, city.Clock.Today.AddDays(31), DemandKind.Special, "合唱团没有指导教师");

    private static async Task<DemandId> Filed(RotationCity city, int school) => Accepted(await As(PrincipalOf(school), () => city.Plan.FileDemand(Command(city)))).Demands[0].Id;
}
