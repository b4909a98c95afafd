using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching;
using SchoolPairing.Matchmaking.Matching.Repair;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Matching.Repair;

/// <summary>All plans that a change of a tiny city leaves, one by one, from the inputs alone: the judge of what is the smallest and the best.</summary>
internal static class EveryRepair
{
    /// <param name="Pairs">The plan.</param>
    /// <param name="Coverage">Filled places by level, the highest level first.</param>
    /// <param name="Value">The objective's value.</param>
    /// <param name="Stay">Pairs that stood and still stand.</param>
    internal sealed record Plan(HashSet<PairId> Pairs, int[] Coverage, long Value, int Stay);

    internal static List<Plan> Of(StandingPlan standing, PlanChange change)
    {
        var inputs = standing.Sides.Inputs with { Decisions = change.Decisions };
        var sides = SideChoice.Of(inputs);
        var levels = CoverageLevels.Of(sides);
        var rank = sides.Receivers.Select((school, index) => (school.Id, index)).ToDictionary();
        var capacity = sides.Helpers.Zip(sides.HelperCapacity).ToDictionary(pair => pair.First.Id, pair => Limit(change, pair.First.Id, pair.Second));
        var candidates = Enumerable.Range(0, standing.Pairs.Count).Select(pair => (Id: standing.Id(pair), Value: standing.Values[pair])).ToArray();
        var stay = change.KeptPairs.Concat(change.Decisions.Where(decision => decision.Kind == DecisionKind.Lock).Select(Id)).ToHashSet();
        var gone = change.Forbidden.Concat(change.Decisions.Where(decision => decision.Kind == DecisionKind.Forbid).Select(Id)).ToHashSet();
        var musts = change.Decisions.Where(decision => decision.Kind == DecisionKind.Must).Select(decision => decision.Receiver).ToArray();
        Assert.InRange(candidates.Length, 0, 16);

        var plans = new List<Plan>();
        for (var plan = 0; plan < 1 << candidates.Length; plan++)
        {
            var chosen = candidates.Where((_, pair) => (plan >> pair & 1) == 1).ToArray();
            var pairs = chosen.Select(pair => pair.Id).ToHashSet();
            if (!stay.IsSubsetOf(pairs) || pairs.Overlaps(gone)) continue;
            if (pairs.CountBy(pair => pair.Helper).Any(used => used.Value > capacity[used.Key])) continue;
            if (pairs.CountBy(pair => pair.Receiver).Any(used => used.Value > Limit(change, used.Key, inputs.Policy.HelpersPerReceiver))) continue;
            if (musts.Any(must => pairs.All(pair => pair.Receiver != must))) continue;
            var coverage = new int[levels.Levels + 1];
            foreach (var (receiver, helpers) in pairs.CountBy(pair => pair.Receiver))
                for (var place = 0; place < helpers; place++) coverage[levels.Levels - levels.LevelOfPlace[rank[receiver]][place]]++;
            plans.Add(new(pairs, coverage, chosen.Sum(pair => pair.Value), change.CurrentPairs.Distinct().Except(stay).Count(pairs.Contains)));
        }
        return plans;
    }

    internal static int ByBestValue(Plan one, Plan other) => First(Coverage(one, other), one.Value.CompareTo(other.Value), one.Stay.CompareTo(other.Stay));

    internal static int ByFewestChanges(Plan one, Plan other) => First(Coverage(one, other), one.Stay.CompareTo(other.Stay), one.Value.CompareTo(other.Value));

    internal static Plan Best(IEnumerable<Plan> plans, Comparison<Plan> order) => plans.Aggregate((one, other) => order(one, other) >= 0 ? one : other);

    internal static int Coverage(Plan one, Plan other) => one.Coverage.AsSpan().SequenceCompareTo(other.Coverage);

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (var order in orders)
            if (order != 0) return order;
        return 0;
    }

    private static int Limit(PlanChange change, SchoolId school, int most) =>
        change.Limits.Where(limit => limit.School == school).Select(limit => limit.Most).Append(most).Min();

    private static PairId Id(PlannerDecision decision) => new(decision.Helper!.Value, decision.Receiver);
}
