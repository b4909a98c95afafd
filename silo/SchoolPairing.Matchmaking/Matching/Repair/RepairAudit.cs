using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>Holds a changed plan against every rule and limit with plain code that shares nothing with the flow.</summary>
internal static class RepairAudit
{
    /// <summary>Every broken limit, as a line for engineers; none: the plan may be shown.</summary>
    public static List<string> Findings(StandingPlan plan, BoundChange change, int[] pairs)
    {
        var found = new List<string>();
        var (ids, sides) = (Array.ConvertAll(pairs, plan.Id), change.Sides);
        var set = ids.ToHashSet();
        if (set.Count != ids.Length) found.Add("a pair stands twice");
        foreach (var pair in pairs)
            foreach (var reason in MatchingConstraints.Violations(plan.Audits, sides.Helpers[plan.Pairs.Helper[pair]], sides.Receivers[plan.Pairs.Receiver[pair]]))
                found.Add($"{plan.Id(pair)} breaks {reason.Rule}");
        foreach (var decision in sides.Inputs.Decisions)
            if (decision.Kind == DecisionKind.Lock && !set.Contains(new(decision.Helper!.Value, decision.Receiver))) found.Add($"{decision.Helper}→{decision.Receiver} had to stay");
            else if (decision.Kind == DecisionKind.Forbid && set.Contains(new(decision.Helper!.Value, decision.Receiver))) found.Add($"{decision.Helper}→{decision.Receiver} may not be");
        foreach (var (helper, count) in ids.CountBy(pair => pair.Helper))
            if (count > sides.HelperCapacity[plan.HelperIndex(helper)]) found.Add($"{helper} has {count} receivers");
        foreach (var (receiver, count) in ids.CountBy(pair => pair.Receiver))
            if (count > change.Places[plan.ReceiverIndex(receiver)]) found.Add($"{receiver} has {count} helpers");
        return found;
    }
}
