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
        var (helper, receivers) = (Array.ConvertAll(pairOfArc, pair => pairs.Helper[pair]), Array.ConvertAll(pairOfArc, pair => pairs.Receiver[pair]));
        var value = Array.ConvertAll(pairOfArc, pair => plan.Values[pair]);
        if (open > 0 && goal is RepairGoal.BestValue or RepairGoal.FewestChanges)
        {
            var (times, bonus) = goal == RepairGoal.BestValue ? (open + 1, 1) : (1, LevelWeights.Outweighing(capacity, places, helper, receivers, value));
            var most = value.Aggregate((Int128)0, (size, one) => Int128.Max(size, Int128.Abs(one))) * times + bonus;
            if (most > long.MaxValue / 8) return TooLarge(most);
            for (var arc = 0; arc < value.Length; arc++) value[arc] = value[arc] * times + (change.Open[pairOfArc[arc]] ? bonus : 0);
        }
        var weight = LevelWeights.Outweighing(capacity, places, helper, receivers, value);
        if ((Int128)weight * change.Levels.Levels is var reward && reward > long.MaxValue / 8) return TooLarge(reward);
        var rewards = new long[places[^1]];
        for (var receiver = 0; receiver < filled.Length; receiver++)
            for (var place = places[receiver]; place < places[receiver + 1]; place++)
                rewards[place] = weight * change.Levels.LevelOfPlace[receiver][filled[receiver] + place - places[receiver]];
        var problem = new FlowProblem(capacity, places, rewards, helper, receivers, value);
        return FlowBounds.Check(problem) is { } beyond ? Answer<RepairFlow>.Refuse(beyond) : Answer<RepairFlow>.Of(new(problem, pairOfArc));
    }

    private static Answer<RepairFlow> TooLarge(Int128 size) => Answer<RepairFlow>.Refuse(Refusal.Of(RefusalCode.NumbersTooLarge, ("what", "§kind.points-times-levels"),
        ("value", size.ToString(CultureInfo.InvariantCulture)), ("limit", (long.MaxValue / 8).ToString(CultureInfo.InvariantCulture))));
}
