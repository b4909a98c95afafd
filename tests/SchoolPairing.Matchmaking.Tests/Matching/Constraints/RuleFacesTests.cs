using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Constraints;

public sealed class RuleFacesTests
{
    [Fact]
    public void Model_face_and_audit_face_agree_on_every_pair_of_random_cities()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var inputs = WithDecisionsAndFiles(A.RandomCity(seed), seed);
            var sides = SideChoice.Of(inputs);
            foreach (var rule in MatchingConstraints.All)
            {
                var (test, audit) = (rule.Test(sides), rule.Audit(inputs));
                for (var helper = 0; helper < sides.Helpers.Length; helper++)
                    for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
                    {
                        var minutes = inputs.TravelTimes!.Value.Where(time => time.Helper == sides.Helpers[helper].Id
                            && time.Receiver == sides.Receivers[receiver].Id).Select(time => time.Minutes).DefaultIfEmpty(-1).Single();
                        Assert.True(test(helper, receiver, minutes) == (audit(sides.Helpers[helper], sides.Receivers[receiver]) is null),
                            $"{rule.Id}, seed {seed}, {sides.Helpers[helper].Id} → {sides.Receivers[receiver].Id}");
                    }
            }
        }
    }

    [Fact]
    public void Every_rule_has_its_own_id_a_sentence_and_a_name_in_both_languages_and_a_test_class()
    {
        var tests = typeof(RuleFacesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Equal(MatchingConstraints.All.Length, MatchingConstraints.All.Select(rule => rule.Id).Distinct().Count());
        foreach (var rule in MatchingConstraints.All)
        {
            Assert.Contains(rule.GetType().Name + "Tests", tests);
            foreach (var language in new[] { "zh-CN", "en" })
            {
                Assert.NotNull(Texts.Find("rule." + rule.Id, language));
                Assert.NotNull(Texts.Find("rule-name." + rule.Id, language));
            }
        }
    }

    private static MatchInputs WithDecisionsAndFiles(MatchInputs inputs, int seed)
    {
        var chance = new Random(seed);
        var pairs = from helper in inputs.Schools where helper.Id.Value[0] == 'H' from receiver in inputs.Schools where receiver.Id.Value[0] == 'R' select (helper.Id, receiver.Id);
        var some = pairs.Where(_ => chance.Next(3) == 0).ToList();
        return inputs with
        {
            Policy = inputs.Policy with { MaxTravelMinutes = 60, Stages = chance.Next(2) == 0 ? [A.Primary] : [A.Junior] },
            Decisions = [.. some.Take(2).Select(pair => new PlannerDecision(DecisionKind.Forbid, pair.Item1, pair.Item2))],
            GivenScores = chance.Next(2) == 0 ? null : [.. some.Select(pair => new GivenScore(pair.Item1, pair.Item2, 5))],
            TravelTimes = [.. some.Select(pair => new TravelTime(pair.Item1, pair.Item2, chance.Next(20, 100)))],
        };
    }
}
