using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;
using static SchoolPairing.Silo.Tests.Rotations.RotationCity;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class NominationTests
{
    [Fact]
    public async Task A_nomination_gets_the_hosts_consent_and_the_teachers_word()
    {
        await using var city = await RotationCity.Start();
        var page = Accepted(await Nominate(city, 0, TeacherOf(0, 2), 1));
        var asked = Accepted(await As(PrincipalOf(1), () => city.Plan.Consent(new(city.Next, TeacherOf(0, 2), true))));
        var own = Accepted(await As(Teacher(0, 2), () => city.Plan.Acknowledge(new(city.Next, false))));
        var row = Assert.Single(Accepted(await city.Plan.Nominations()).Rows);

        Assert.Equal((3, true), (page.MayNominate.Length, Assert.Single(asked.Asked).HostConsents));
        Assert.Equal((FakeCity.Id(1), false), (own.Host!.Id, own.Acknowledged));
        Assert.Equal((true, false, "教师T00-2"), (row.HostConsents, row.Acknowledged, row.Name));
    }

    [Fact]
    public async Task A_principal_nominates_own_teachers_only_and_each_once()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Nominate(city, 0, TeacherOf(0), 1));

        Assert.Equal(RefusalCode.NominationStands, Refused(await Nominate(city, 0, TeacherOf(0), 3)).Code);
        Assert.Equal(RefusalCode.OutsideScope, Refused(await Nominate(city, 0, TeacherOf(2), 1)).Code);
        Assert.Equal(RefusalCode.InvalidField, Refused(await Nominate(city, 0, TeacherOf(0, 2), 0)).Code);
    }

    [Fact]
    public async Task A_nomination_is_taken_back_by_its_own_school_only()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Nominate(city, 0, TeacherOf(0), null));
        var other = await As(PrincipalOf(2), () => city.Plan.Nominate(new(city.Next, TeacherOf(0), null, TakeBack: true)));
        var own = await As(PrincipalOf(0), () => city.Plan.Nominate(new(city.Next, TeacherOf(0), null, TakeBack: true)));
        await city.Silo.Restart();

        Assert.Equal(RefusalCode.OutsideScope, Refused(other).Code);
        Assert.Empty(Accepted(own).Nominations);
        Assert.Empty(Accepted(await city.Plan.Nominations()).Rows);
    }

    [Fact]
    public async Task Only_the_named_host_consents_and_only_the_nominated_acknowledge()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Nominate(city, 0, TeacherOf(0), 1));

        Assert.Equal(RefusalCode.UnknownNomination, Refused(await As(PrincipalOf(3), () => city.Plan.Consent(new(city.Next, TeacherOf(0), true)))).Code);
        Assert.Equal(RefusalCode.UnknownNomination, Refused(await As(Teacher(2), () => city.Plan.Acknowledge(new(city.Next, true)))).Code);
    }

    [Fact]
    public async Task A_county_planner_sees_nominations_from_and_to_the_own_unit()
    {
        await using var city = await RotationCity.Start();
        Accepted(await Nominate(city, 0, TeacherOf(0), 1));

        Assert.Single(Accepted(await As(County(0), () => city.Plan.Nominations())).Rows);
        Assert.Single(Accepted(await As(County(1), () => city.Plan.Nominations())).Rows);
        Assert.Empty(Accepted(await As(County(2), () => city.Plan.Nominations())).Rows);
    }

    [Fact]
    public async Task A_run_weighs_a_nomination_on_which_all_agreed_and_no_other()
    {
        await using var city = await RotationCity.Start();
        // Agreed and host consents; agreed, no host named; the host says no; the teacher says no; nobody answered.
        foreach (var (school, host, consents, agrees) in new (int, int?, bool?, bool?)[] { (0, 1, true, true), (2, null, null, true), (4, 5, false, true), (6, 7, true, false), (8, 9, null, null) })
        {
            Accepted(await Nominate(city, school, TeacherOf(school, 2), host));
            if (consents is { } said) Accepted(await As(PrincipalOf(host!.Value), () => city.Plan.Consent(new(city.Next, TeacherOf(school, 2), said))));
            if (agrees is { } yes) Accepted(await As(Teacher(school, 2), () => city.Plan.Acknowledge(new(city.Next, yes))));
        }
        var inputs = Accepted(await city.RunGrain(await city.Run()).Inputs());

        Assert.Equal([new(TeacherOf(0, 2), FakeCity.Id(1)), new RotationNomination(TeacherOf(2, 2), null)], inputs.Nominations!.Value);
    }

    private static Task<Answer<SchoolRotation>> Nominate(RotationCity city, int school, Contracts.Teachers.TeacherId teacher, int? host) =>
        As(PrincipalOf(school), () => city.Plan.Nominate(new(city.Next, teacher, host is { } number ? FakeCity.Id(number) : null)));
}
