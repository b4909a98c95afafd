using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Access;

public sealed class ScopeTests
{
    private static readonly UnitId Own = new("430602");
    private static readonly UnitId Other = new("430603");

    [Theory]
    [InlineData(Role.CityPlanner, true), InlineData(Role.Operator, true), InlineData(Role.Service, true)]
    [InlineData(Role.Administrator, false), InlineData(Role.CountyPlanner, false), InlineData(Role.Principal, false), InlineData(Role.Teacher, false)]
    public void Who_plans_for_the_city_plans_for_every_unit(Role role, bool every) =>
        Assert.Equal(every, new Scope(new(new("a"), role)).MayPlanFor(Other));

    [Fact]
    public void A_county_planner_plans_for_their_own_unit_only()
    {
        var scope = new Scope(new(new("a"), Role.CountyPlanner, Own));

        Assert.Equal((true, false), (scope.MayPlanFor(Own), scope.MayPlanFor(Other)));
    }

    [Fact]
    public void A_unit_that_a_role_should_not_have_gives_it_nothing() => Assert.False(new Scope(new(new("a"), Role.Principal, Own)).MayPlanFor(Own));

    [Fact]
    public void A_pair_is_within_a_county_planners_scope_where_one_side_is()
    {
        var scope = new Scope(new(new("a"), Role.CountyPlanner, Own));

        Assert.Equal((true, false), (scope.MayPlanForAnyOf(Other, Own), scope.MayPlanForAnyOf(Other, Other)));
    }

    [Fact]
    public void Nobody_answers_for_a_school_but_its_own_principal()
    {
        var school = new SchoolId("s1");
        var mayAnswer = Enum.GetValues<Role>().Where(role => new Scope(new(new("a"), role, School: school)).MayAnswerFor(school));

        Assert.Equal([Role.Principal], mayAnswer);
    }

    [Fact]
    public void A_principal_does_not_answer_for_another_school() =>
        Assert.False(new Scope(new(new("a"), Role.Principal, School: new("s1"))).MayAnswerFor(new("s2")));

    [Fact]
    public void Nobody_reaches_nothing() => Assert.False(new Scope(null).MayPlanFor(Own) || new Scope(null).MayAnswerFor(new("s1")));

    [Fact]
    public async Task A_school_of_another_unit_is_beyond_a_county_planner()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var school = silo.Grains.GetGrain<ISchoolGrain>(FakeCity.Id(0).Value);
        Caller.Current = new(new("a"), Role.CountyPlanner, FakeCity.School(0).Unit);
        var own = await school.Get();
        Caller.Current = new(new("a"), Role.CountyPlanner, new("elsewhere"));
        var other = await school.Get();

        Assert.Equal((true, RefusalCode.OutsideScope), (own.Accepted, Assert.Single(other.Refusals).Code));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_refusal_of_a_caller_is_a_whole_sentence(string language)
    {
        foreach (var scope in GrainMethods.Callers.Append(Caller.Service).Select(caller => new Scope(caller)))
            Assert.All([scope.NotAllowed("IPlanGrain.Configure"), scope.Beyond("3143000001")], refusal => Assert.DoesNotMatch("[{}§]", Texts.Say(refusal, language)));
    }

    [Fact]
    public void A_refused_caller_survives_the_wire()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var refused = serializer.Deserialize<CallerRefusedException>(serializer.SerializeToArray(new CallerRefusedException(new Scope(null).NotAllowed("IPlanGrain.Get"))));

        Assert.Equal((RefusalCode.NotAllowed, "IPlanGrain.Get"), (refused!.Refusal.Code, refused.Refusal.Details[1].Value));
    }
}
