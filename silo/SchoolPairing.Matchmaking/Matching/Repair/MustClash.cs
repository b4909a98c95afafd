using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching.Repair;

/// <summary>
/// Musts that cannot all be met: the schools, the pairs that stay and use their helpers up, and the pairs that may not be and would have helped.
/// The failed search names a set that surely clashes; then every part without which it still clashes is left out, one at a time.
/// </summary>
internal sealed class MustClash
{
    private readonly StandingPlan _plan;
    private readonly BoundChange _change;

    private MustClash(StandingPlan plan, BoundChange change) => (_plan, _change) = (plan, change);

    /// <summary>The clash, every part under its own name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="change">A change of which not all musts can be met, although each receiver takes somebody.</param>
    public static ImmutableArray<ClashPart> Find(StandingPlan plan, BoundChange change) => change.Names.Named(new MustClash(plan, change).Find());

    private ImmutableArray<ClashPart> Find()
    {
        var all = _change.Sides.Inputs.Decisions;
        var met = all.Where(decision => decision.Kind == DecisionKind.Lock).Select(decision => decision.Receiver).ToHashSet();
        var (musts, helpers) = Conflict([.. all.Where(decision => decision.Kind != DecisionKind.Must || !met.Contains(decision.Receiver))])
            ?? throw new InvalidOperationException("A must is unmet although all can be met.");
        var schools = musts.Select(receiver => _plan.Sides.Receivers[receiver].Id).ToHashSet();
        var forbids = all.Where(decision => decision.Kind == DecisionKind.Forbid && schools.Contains(decision.Receiver) && Pair(decision) >= 0).ToArray();
        var sought = helpers.Select(helper => _plan.Sides.Helpers[helper].Id).Concat(forbids.Select(decision => decision.Helper!.Value)).ToHashSet();
        List<PlannerDecision> parts =
        [
            .. forbids, .. all.Where(decision => decision.Kind == DecisionKind.Lock && sought.Contains(decision.Helper!.Value)),
            .. all.Where(decision => decision.Kind == DecisionKind.Must && schools.Contains(decision.Receiver)),
        ];
        foreach (var part in parts.ToArray())
        {
            var less = parts.Where(other => other != part).ToList();
            if (Conflict(less) is not null) parts = less;
        }
        return InWords(parts);
    }

    private ImmutableArray<ClashPart> InWords(List<PlannerDecision> parts)
    {
        var (musts, helpers) = Conflict(parts)!.Value;
        var sides = _change.Sides with { Inputs = _change.Sides.Inputs with { Decisions = [.. parts] } };
        if (helpers.Length == 0) return LockClash.OfMusts(sides, musts, helpers);
        ImmutableArray<SchoolId> Schools(PlannerDecision part) => part.Helper is { } helper ? [helper, part.Receiver] : [part.Receiver];
        return
        [
            .. parts.OrderBy(part => part.Kind).Select(part => new ClashPart(part, null, Schools(part))),
            .. helpers.Select(helper => new ClashPart(null, Reasons.Of(LockClash.Capacity,
                ("school", sides.Helpers[helper].Name), ("limit", sides.HelperCapacity[helper])), [sides.Helpers[helper].Id])),
        ];
    }

    // Receivers of an irreducible clash of some decisions with the capacities, and all helpers that they could use.
    private (int[] Receivers, int[] Helpers)? Conflict(IReadOnlyCollection<PlannerDecision> decisions)
    {
        var capacity = _change.Sides.HelperCapacity.ToArray();
        var (musts, forbidden) = (new bool[_change.Places.Length], new HashSet<int>());
        foreach (var decision in decisions)
            if (decision.Kind == DecisionKind.Must) musts[_plan.ReceiverIndex(decision.Receiver)] = true;
            else if (decision.Kind == DecisionKind.Lock) capacity[_plan.HelperIndex(decision.Helper!.Value)]--;
            else forbidden.Add(Pair(decision));
        int[] arcs = [.. Enumerable.Range(0, _plan.Pairs.Count).Where(pair => musts[_plan.Pairs.Receiver[pair]] && !forbidden.Contains(pair))];
        var places = new int[musts.Length + 1];
        for (var receiver = 0; receiver < musts.Length; receiver++) places[receiver + 1] = places[receiver] + (musts[receiver] ? 1 : 0);
        return MustServe.Conflict(new FlowProblem(capacity, places, new long[places[^1]], Array.ConvertAll(arcs, pair => _plan.Pairs.Helper[pair]),
            Array.ConvertAll(arcs, pair => _plan.Pairs.Receiver[pair]), new long[arcs.Length]), musts);
    }

    private int Pair(PlannerDecision decision) => _plan.Find(new PairId(decision.Helper!.Value, decision.Receiver));
}
