using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

public sealed class EligibilityOfRunTests
{
    private static RotationInputs Run(params Teacher[] teachers) => SomeRotation.Inputs([A.Helper("H", A.Place(0), unit: "430621"), A.Helper("K", A.Place(1), unit: "430626")], teachers) with
    {
        Rules = [LocalRules.Dalian with { Units = [new("430621")] }, LocalRules.National with { From = new(2026, 9, 2), Units = [new("430626")] }],
    };

    [Fact]
    public void The_rule_set_is_that_of_the_unit_of_the_home_school() => Assert.Equal("dalian", EligibilityJudge.All(Run(SomeTeacher.Of()))[0].RuleSet);

    [Fact]
    public void Where_no_rule_set_is_in_force_yet_a_person_decides()
    {
        var answer = EligibilityJudge.All(Run(SomeTeacher.Of("T2", "K")))[0];
        Assert.Equal((EligibilityState.Undecided, "rotation.no-rule-set"), (answer.State, answer.Reasons.Single().Rule.Value));
    }

    [Fact]
    public void Teachers_of_schools_outside_the_plan_are_not_asked()
    {
        var answer = EligibilityJudge.All(Run(SomeTeacher.Of("T3", "elsewhere")))[0];
        Assert.Equal((EligibilityState.NotAsked, "rotation.school-outside"), (answer.State, answer.Reasons.Single().Rule.Value));
    }
}
