using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

public sealed partial class RotationTextTests
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    [Fact]
    public void Every_rule_has_its_own_id_a_sentence_and_a_name_in_both_languages_and_a_test_class()
    {
        var tests = typeof(RotationTextTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(RotationTextTests).Namespace).Select(type => type.Name).ToHashSet();
        var rules = OptionRules.All.Select(rule => (rule.GetType().Name, rule.Id)).Concat(PlanRules.All.Select(rule => (rule.GetType().Name, rule.Id))).ToList();
        Assert.Equal(27, rules.Select(rule => rule.Id).Distinct().Count());
        foreach (var (name, id) in rules)
        {
            Assert.Contains(name + "Tests", tests);
            foreach (var language in Languages)
            {
                Assert.NotNull(Texts.Find("rule." + id, language));
                Assert.NotNull(Texts.Find("rule-name." + id, language));
            }
        }
    }

    [Fact]
    public void Every_reason_of_random_cases_reads_without_gaps_in_both_languages()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var facts = Rotating.Facts(RandomCases.Of(seed)) with { BurdenLimit = 1_500 };
            var plain = new AuditFacts(facts.Case, 1_500);
            var audits = OptionRules.Audits(plain);
            RotationOption[] every = [.. from teacher in Enumerable.Range(0, facts.Teachers.Length) from post in Enumerable.Range(0, facts.Posts.Length) select Faces.Option(facts, teacher, post, 0, 1)];
            var postings = ProposalWriter.Postings(facts, every);
            foreach (var reason in postings.SelectMany(posting => OptionRules.Against(audits, posting)).Concat(PlanRules.Against(plain, postings)))
                foreach (var language in Languages) Assert.DoesNotMatch(Gap(), Texts.Say("rule." + reason.Rule, language, reason.Details));
            foreach (var part in postings.SelectMany(posting => posting.Contributions))
                foreach (var language in Languages) Assert.DoesNotMatch(Gap(), ContributionText.Say(part, language));
        }
    }

    [Fact]
    public void Every_contribution_has_a_name_a_unit_and_a_sentence() => Assert.All(OptionPoints.Features, feature => Assert.All(Languages, language =>
        Assert.All(new[] { "", ".unit", ".sentence", ".missing" }, part => Assert.NotNull(Texts.Find("feature." + feature + part, language)))));

    [Fact]
    public void Every_finding_of_the_verifier_has_a_sentence()
    {
        string[] checks = ["terms", "schema", "seed", "hash", "order", "unknown", "posting", "ledger", "points", "bound", "posts", "covers", "fairness", "weeks"];
        Assert.All(checks, check => Assert.All(Languages, language => Assert.NotNull(Texts.Find("rule.verify.rotation-" + check, language))));
    }

    [Fact]
    public void States_and_kinds_have_words() => Assert.All(Enum.GetNames<EligibilityState>().Select(state => "eligibility." + state).Concat(Enum.GetNames<RotationKind>().Select(kind => "rotation-kind." + kind)),
        key => Assert.All(Languages, language => Assert.NotNull(Texts.Find(key, language))));

    [GeneratedRegex("[{}§]")]
    private static partial Regex Gap();
}
