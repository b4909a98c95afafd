using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>Pairs that must stay against each other, against limits and against what may not be, seen without solving.</summary>
internal static class FixedClash
{
    /// <summary>The smallest clash, ties broken by school ids; null where all can stay together.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sides">Its sides with limited capacities and all decisions.</param>
    /// <param name="places">By receiver: helpers that it may have.</param>
    public static ImmutableArray<ClashPart>? Find(StandingPlan plan, MatchSides sides, ImmutableArray<int> places)
    {
        var (given, taken) = (new int[sides.Helpers.Length], new int[sides.Receivers.Length]);
        var forbidden = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Forbid).Select(Id).ToHashSet();
        var fits = true;
        foreach (var decision in sides.Inputs.Decisions)
        {
            if (decision.Kind == DecisionKind.Must) fits &= plan.ReceiverIndex(decision.Receiver) >= 0;
            if (decision.Kind != DecisionKind.Lock) continue;
            var pair = plan.Find(Id(decision));
            fits &= pair >= 0 && !forbidden.Contains(Id(decision));
            if (pair < 0) continue;
            fits &= ++given[plan.Pairs.Helper[pair]] <= sides.HelperCapacity[plan.Pairs.Helper[pair]];
            fits &= ++taken[plan.Pairs.Receiver[pair]] <= places[plan.Pairs.Receiver[pair]];
        }
        if (fits && UnhelpedMust(plan, sides, places, taken) is not { } must) return null;
        // Only now the reasons: looking for them reads every input again.
        ImmutableArray<ClashPart>?[] clashes = [LockClash.Find(sides), OfReceivers(plan, sides, places), fits ? UnhelpedMust(plan, sides, places, taken) : null];
        return clashes.OfType<ImmutableArray<ClashPart>>().MinBy(clash => clash.Length);
    }

    private static ImmutableArray<ClashPart>? OfReceivers(StandingPlan plan, MatchSides sides, ImmutableArray<int> places)
    {
        foreach (var group in sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Lock).GroupBy(decision => decision.Receiver).OrderBy(group => group.Key))
            if (plan.ReceiverIndex(group.Key) is var receiver and >= 0 && group.Count() > places[receiver])
                return [.. group.Take(places[receiver] + 1).Select(decision => new ClashPart(decision, null, [decision.Helper!.Value, decision.Receiver])), Limit(sides, receiver, places[receiver])];
        return null;
    }

    // A receiver that must be helped and takes nobody.
    private static ImmutableArray<ClashPart>? UnhelpedMust(StandingPlan plan, MatchSides sides, ImmutableArray<int> places, int[] taken)
    {
        foreach (var decision in sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Must))
            if (plan.ReceiverIndex(decision.Receiver) is var receiver and >= 0 && places[receiver] == 0 && taken[receiver] == 0)
                return [new(decision, null, [decision.Receiver]), Limit(sides, receiver, 0)];
        return null;
    }

    private static ClashPart Limit(MatchSides sides, int receiver, int places) => new(null,
        Reasons.Of(LockClash.HelpersPerReceiver, ("school", sides.Receivers[receiver].Name), ("limit", places)), [sides.Receivers[receiver].Id]);

    private static PairId Id(PlannerDecision decision) => new(decision.Helper!.Value, decision.Receiver);
}
