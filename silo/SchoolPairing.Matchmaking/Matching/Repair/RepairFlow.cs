using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// What is left to choose once the pairs that stay are taken out, as a flow whose one objective is the whole order of goals:
/// W × level of each filled place, and within a level c × value + bonus of each open pair that stays. For value before stability c is more
/// than the number of open pairs and the bonus 1; for stability before value c is 1 and the bonus more than the values of any two plans
/// differ. W is more than these together can differ. Coverage is a matroid (only helpers' capacities limit who is helped), so W × level is
/// the order level by level.
/// </summary>
/// <param name="Problem">The flow.</param>
/// <param name="PairOfArc">Candidate of each arc.</param>
internal sealed record RepairFlow(FlowProblem Problem, int[] PairOfArc)
{
    /// <summary>Builds the flow of a goal.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="change">The change.</param>
    /// <param name="goal">The order of goals.</param>
    /// <param name="stay">By candidate: stays, and is not part of the flow.</param>
    /// <returns>Refused with <see cref="RefusalCode.NumbersTooLarge"/> where the weights would not fit 64 bits.</returns>
    public static Answer<RepairFlow> Of(StandingPlan plan, BoundChange change, RepairGoal goal, bool[] stay)
    {
        var pairs = plan.Pairs;
        var capacity = change.Sides.HelperCapacity.ToArray();
        var filled = new int[change.Places.Length];
        var arcs = new List<int>(goal == RepairGoal.LeaveOpen ? change.Before.Length : pairs.Count);
        var open = 0;
        for (var pair = 0; pair < pairs.Count; pair++)
            if (stay[pair]) (capacity[pairs.Helper[pair]], filled[pairs.Receiver[pair]]) = (capacity[pairs.Helper[pair]] - 1, filled[pairs.Receiver[pair]] + 1);
            else if (!change.RuledOut[pair] && (change.Open[pair] || goal != RepairGoal.LeaveOpen))
            {
                arcs.Add(pair);
                if (change.Open[pair]) open++;
            }
        var places = new int[filled.Length + 1];
        for (var receiver = 0; receiver < filled.Length; receiver++) places[receiver + 1] = places[receiver] + change.Places[receiver] - filled[receiver];

        int[] pairOfArc = [.. arcs];
        var bare = new FlowProblem(capacity, places, new long[places[^1]], Array.ConvertAll(pairOfArc, pair => pairs.Helper[pair]),
            Array.ConvertAll(pairOfArc, pair => pairs.Receiver[pair]), Array.ConvertAll(pairOfArc, pair => plan.Values[pair]));
        if (open > 0 && goal is (RepairGoal.BestValue or RepairGoal.FewestChanges) && WithStability(bare, pairOfArc, change, goal, open) is { } tooLarge) return tooLarge;
        return WithLevels(bare, change.Levels, filled) is { } beyond ? beyond
            : FlowBounds.Check(bare) is { } refusal ? Answer<RepairFlow>.Refuse(refusal) : Answer<RepairFlow>.Of(new(bare, pairOfArc));
    }

    private static Answer<RepairFlow>? WithStability(FlowProblem bare, int[] pairOfArc, BoundChange change, RepairGoal goal, int open)
    {
        var value = bare.ArcValue;
        var (times, bonus) = goal == RepairGoal.BestValue ? (open + 1, 1) : (1, Outweighing(bare));
        var most = value.Aggregate((Int128)0, (size, one) => Int128.Max(size, Int128.Abs(one))) * times + bonus;
        if (most > long.MaxValue / 8) return TooLarge(most);
        for (var arc = 0; arc < value.Length; arc++) value[arc] = value[arc] * times + (change.Open[pairOfArc[arc]] ? bonus : 0);
        return null;
    }

    private static Answer<RepairFlow>? WithLevels(FlowProblem bare, CoverageLevels levels, int[] filled)
    {
        var weight = Outweighing(bare);
        if ((Int128)weight * levels.Levels is var reward && reward > long.MaxValue / 8) return TooLarge(reward);
        for (var receiver = 0; receiver < filled.Length; receiver++)
            for (var place = 0; place < bare.PlaceCount(receiver); place++)
                bare.PlaceReward[bare.PlaceStart[receiver] + place] = weight * levels.LevelOfPlace[receiver][filled[receiver] + place];
        return null;
    }

    private static long Outweighing(FlowProblem bare) =>
        LevelWeights.Outweighing(bare.HelperCapacity, bare.PlaceStart, bare.ArcHelper, bare.ArcReceiver, bare.ArcValue);

    private static Answer<RepairFlow> TooLarge(Int128 size) => Answer<RepairFlow>.Refuse(Refusal.Of(RefusalCode.NumbersTooLarge, ("what", "§kind.points-times-levels"),
        ("value", size.ToString(CultureInfo.InvariantCulture)), ("limit", (long.MaxValue / 8).ToString(CultureInfo.InvariantCulture))));
}
