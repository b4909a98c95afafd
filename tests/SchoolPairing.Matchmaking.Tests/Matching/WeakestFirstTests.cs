using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching;

public sealed class WeakestFirstTests
{
    [Fact]
    public void Of_two_receivers_for_one_helper_the_needier_is_helped_though_the_other_is_nearer()
    {
        var best = Engine.Best(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("near", A.Place(1), 0.2), A.Receiver("needy", A.Place(50), 0.8)]));
        Assert.Equal(["H→needy"], Engine.Pairs(best));
    }

    [Fact]
    public void Among_equally_needy_receivers_the_score_decides_not_the_id()
    {
        var best = Engine.Best(A.Inputs([A.Helper("H", A.Place(0)), A.Receiver("A", A.Place(50), 0.5), A.Receiver("B", A.Place(1), 0.5)]));
        Assert.Equal(["H→B"], Engine.Pairs(best));
    }

    [Fact]
    public void Everybodys_first_helper_comes_before_anybodys_second()
    {
        var best = Engine.Best(A.Inputs(
            [A.Helper("H1", A.Place(0)), A.Helper("H2", A.Place(0)), A.Receiver("needy", A.Place(1), 0.9), A.Receiver("other", A.Place(1), 0.1)],
            A.Policy with { HelpersPerReceiver = 2 }));
        Assert.Equal(["needy", "other"], best.Pairs.Select(pair => pair.Receiver.Value));
    }

    /// <summary>The order by brute force: every plan of a tiny city, best by filled places in the order of need, then by value.</summary>
    [Fact]
    public void The_plan_is_the_lexicographic_best_of_all_plans_of_tiny_cities()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var inputs = A.RandomCity(seed, 3, 4);
            var proposal = Engine.Best(inputs);
            var sides = SideChoice.Of(inputs);
            var levels = CoverageLevels.Of(sides);
            var pairs = CandidateSearch.Find(sides).Pairs;
            var points = CandidateScores.Of(sides, pairs);
            var values = TwinningProblem.Of(sides, pairs, points).Value!.Flow.ArcValue;

            (int[] Counts, long Value) bestPlan = ([], long.MinValue);
            for (var plan = 0; plan < 1 << pairs.Count; plan++)
            {
                var chosen = Enumerable.Range(0, pairs.Count).Where(pair => (plan >> pair & 1) == 1).ToArray();
                if (Counts(chosen, pairs, sides, levels) is { } counts)
                    bestPlan = Better((counts, chosen.Sum(pair => values[pair])), bestPlan);
            }
            var found = Enumerable.Range(0, pairs.Count).Where(pair => proposal.Pairs.Any(chosen =>
                chosen.Helper == sides.Helpers[pairs.Helper[pair]].Id && chosen.Receiver == sides.Receivers[pairs.Receiver[pair]].Id)).ToArray();
            Assert.Equal(bestPlan.Counts, Counts(found, pairs, sides, levels));
            Assert.Equal(bestPlan.Value, proposal.Totals.Value);
        }
    }

    private static (int[] Counts, long Value) Better((int[] Counts, long Value) one, (int[] Counts, long Value) other)
    {
        if (other.Counts.Length == 0) return one;
        for (var level = one.Counts.Length - 1; level >= 0; level--)
            if (one.Counts[level] != other.Counts[level]) return one.Counts[level] > other.Counts[level] ? one : other;
        return one.Value > other.Value ? one : other;
    }

    // Filled places by level; null where the plan breaks a limit.
    private static int[]? Counts(int[] chosen, CandidatePairs pairs, MatchSides sides, CoverageLevels levels)
    {
        if (chosen.CountBy(pair => pairs.Helper[pair]).Any(used => used.Value > sides.HelperCapacity[used.Key])) return null;
        var counts = new int[levels.Levels + 1];
        foreach (var (receiver, helpers) in chosen.CountBy(pair => pairs.Receiver[pair]))
        {
            if (helpers > sides.Inputs.Policy.HelpersPerReceiver) return null;
            for (var place = 0; place < helpers; place++) counts[levels.LevelOfPlace[receiver][place]]++;
        }
        return counts;
    }
}
