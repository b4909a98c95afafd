using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Matching;

public sealed class InputsOfTests
{
    private static readonly PlannerDecision Lock = new(DecisionKind.Lock, FakeCity.Id(0), FakeCity.Id(1));
    private static readonly PlannerDecision Must = new(DecisionKind.Must, null, FakeCity.Id(1));
    private static readonly RegisteredSchool Open = new(FakeCity.School(0), 1, false);

    [Fact]
    public void A_closed_school_is_left_out() => Assert.Empty(Inputs(Open with { Closed = true }).Schools);

    [Fact]
    public void A_school_of_unknown_class_is_left_out() => Assert.Empty(Inputs(With(Open.School with { Class = null })).Schools);

    [Fact]
    public void A_school_of_a_class_outside_the_policy_is_left_out() => Assert.Empty(Inputs(With(Open.School with { Class = new("121") })).Schools);

    [Fact]
    public void A_school_without_a_stage_of_the_policy_is_left_out() =>
        Assert.Empty(Inputs(With(Open.School with { Parts = [new(new("Junior"), [], [])] })).Schools);

    [Fact]
    public void A_school_with_one_stage_of_the_policy_is_kept_whole() =>
        Assert.Equal(2, Assert.Single(Inputs(With(Open.School with { Parts = [new(new("Junior"), [], []), .. Open.School.Parts] })).Schools).Parts.Length);

    [Fact]
    public void The_order_of_rows_does_not_change_the_hash()
    {
        RegisteredSchool other = new(FakeCity.School(1), 1, false);

        Assert.Equal(Hash(Inputs([Lock, Must], Open, other)), Hash(Inputs([Must, Lock, Must], other, Open)));
    }

    [Fact]
    public void A_changed_fact_changes_the_hash() => Assert.NotEqual(Hash(Inputs(Open)), Hash(Inputs(With(FakeCity.School(0, generation: 2)))));

    [Fact]
    public void No_scores_file_and_an_empty_one_are_different()
    {
        var without = InputsOf.Plan(TestSilo.Profile, new(FakeCity.Policy, [], null, null, []), FakeCity.NeedModel, FakeCity.Card, [Open], 0);
        var empty = InputsOf.Plan(TestSilo.Profile, new(FakeCity.Policy, [], [], null, []), FakeCity.NeedModel, FakeCity.Card, [Open], 0);

        Assert.NotEqual(Hash(without), Hash(empty));
    }

    private static RegisteredSchool With(School school) => new(school, 1, false);

    private static MatchInputs Inputs(params RegisteredSchool[] register) => Inputs([], register);

    private static MatchInputs Inputs(PlannerDecision[] decisions, params RegisteredSchool[] register) =>
        InputsOf.Plan(TestSilo.Profile, new PlanSettings(FakeCity.Policy, [.. decisions], null, null, []), FakeCity.NeedModel, FakeCity.Card, register, 0);

    private static string Hash(MatchInputs inputs) => FrozenInputs.Of(inputs).Hash;
}
