using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>Says plans, given as sorted candidates, in the words and numbers of people.</summary>
internal static class PlanWords
{
    /// <summary>What a plan achieves.</summary>
    public static PlanMeasures Measure(StandingPlan plan, int[] pairs)
    {
        var helpers = HelpersByReceiver(plan, pairs);
        var (points, meters, value) = (0L, 0L, 0L);
        foreach (var pair in pairs)
            (points, meters, value) = (points + plan.Points[pair], meters + (long)plan.Pairs.DistanceMeters[pair], value + plan.Values[pair]);
        int? worst = null;
        for (var receiver = 0; receiver < helpers.Length; receiver++)
            if (helpers[receiver] == 0 && plan.HasCandidates(receiver) && !(worst <= plan.Levels.NeedRank[receiver])) worst = plan.Levels.NeedRank[receiver];
        return new(pairs.Length, helpers.Count(count => count > 0), points, meters, value, worst, plan.Counties.Balance(helpers));
    }

    /// <summary>The difference between two plans.</summary>
    /// <param name="plan">What both are plans of.</param>
    /// <param name="before">One plan.</param>
    /// <param name="after">The other.</param>
    /// <param name="first">Pairs of the first plan at which chains begin.</param>
    public static PlanEffect Effect(StandingPlan plan, int[] before, int[] after, int[] first)
    {
        int[] gone = [.. Without(before, after)], come = [.. Without(after, before)];
        var places = new SortedDictionary<int, int>();
        foreach (var pair in come) places[plan.Pairs.Receiver[pair]] = places.GetValueOrDefault(plan.Pairs.Receiver[pair]) + 1;
        foreach (var pair in gone) places[plan.Pairs.Receiver[pair]] = places.GetValueOrDefault(plan.Pairs.Receiver[pair]) - 1;
        ImmutableArray<SchoolId> Changed(int sign) =>
            [.. places.Where(place => Math.Sign(place.Value) == sign).Select(place => plan.Sides.Receivers[place.Key].Id)];
        return new(come.Sum(pair => plan.Values[pair]) - gone.Sum(pair => plan.Values[pair]), Changed(1), Changed(-1), MoveChain.Of(plan, gone, come, first));
    }

    /// <summary>How many helpers each receiver has.</summary>
    public static int[] HelpersByReceiver(StandingPlan plan, int[] pairs)
    {
        var helpers = new int[plan.Sides.Receivers.Length];
        foreach (var pair in pairs) helpers[plan.Pairs.Receiver[pair]]++;
        return helpers;
    }

    private static IEnumerable<int> Without(int[] all, int[] less) => all.Where(pair => Array.BinarySearch(less, pair) < 0);
}
