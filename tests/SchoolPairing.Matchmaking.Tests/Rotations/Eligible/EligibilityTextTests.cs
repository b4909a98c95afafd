using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Eligible;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Eligible;

public sealed partial class EligibilityTextTests
{
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Every_rule_has_its_own_id_a_sentence_and_a_name(string language)
    {
        Assert.Equal(EligibilityRules.All.Length, EligibilityRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(EligibilityRules.All, rule => Assert.NotNull(Texts.Find("rule." + rule.Id, language)));
        Assert.All(EligibilityRules.All, rule => Assert.NotNull(Texts.Find("rule-name." + rule.Id, language)));
    }

    [Fact]
    public void Every_rule_has_a_test_class()
    {
        var tests = typeof(EligibilityTextTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.All(EligibilityRules.All, rule => Assert.Contains(rule.GetType().Name + "Tests", tests));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Every_reason_fills_all_values_of_its_sentence(string language)
    {
        var reasons = from rules in LocalRules.Ten.Append(LocalRules.National with { RestYears = 3 })
                      from teacher in EligibilityJudgeTests.Everybody
                      from reason in EligibilityJudge.Of(teacher, rules, new(2026, 9, 1)).Reasons
                      select reason;
        Assert.All(reasons, reason =>
        {
            Assert.NotNull(Texts.Find("rule-name." + reason.Rule, language));
            var said = Texts.Say("rule." + reason.Rule, language, reason.Details);
            Assert.DoesNotMatch(Unfilled(), said);
            Assert.NotEqual("rule." + reason.Rule, said);
        });
    }

    [GeneratedRegex(@"\{\w+\}|§")]
    private static partial Regex Unfilled();
}
