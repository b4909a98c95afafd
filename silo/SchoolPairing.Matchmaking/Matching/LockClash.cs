using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// Finds the smallest set of locks and limits that cannot hold together. Locks alone clash only in these ways: a school that is on no side,
/// one lock against one pair rule, too many locks on one helper or on one receiver; so the smallest is found by looking at each.
/// </summary>
public static class LockClash
{
    /// <summary>Rule id of the helpers' limit.</summary>
    public static readonly RuleId Capacity = new("matching.helper-capacity");
    /// <summary>Rule id of the receivers' limit.</summary>
    public static readonly RuleId HelpersPerReceiver = new("matching.helpers-per-receiver");
    /// <summary>Rule id of the helpers' side.</summary>
    public static readonly RuleId HelperSide = new("matching.helper-side");
    /// <summary>Rule id of the receivers' side.</summary>
    public static readonly RuleId ReceiverSide = new("matching.receiver-side");

    /// <summary>The smallest clash, ties broken by school ids; null where all locks can hold.</summary>
    /// <param name="sides">The sides.</param>
    public static ImmutableArray<ClashPart>? Find(MatchSides sides)
    {
        var inputs = sides.Inputs;
        var locks = inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Lock).ToList();
        var helpers = sides.Helpers.Select((school, index) => (school, index)).ToDictionary(pair => pair.school.Id, pair => pair.index);
        var receivers = sides.Receivers.Select((school, index) => (school, index)).ToDictionary(pair => pair.school.Id, pair => pair.index);
        var clashes = new List<ImmutableArray<ClashPart>>();
        foreach (var decision in locks)
        {
            var (helper, receiver) = (decision.Helper!.Value, decision.Receiver);
            if (!helpers.TryGetValue(helper, out var h))
                clashes.Add([Of(decision), Limit(SideReasons.Helper(inputs, helper), helper)]);
            else if (!receivers.TryGetValue(receiver, out var r))
                clashes.Add([Of(decision), Limit(SideReasons.Receiver(inputs, receiver), receiver)]);
            else
                foreach (var reason in MatchingConstraints.Violations(inputs, sides.Helpers[h], sides.Receivers[r]))
                    clashes.Add(inputs.Decisions.FirstOrDefault(other => other.Kind == DecisionKind.Forbid && other.Helper == helper && other.Receiver == receiver)
                        is { } forbid && reason.Rule == new PlannerDoesNotForbid().Id
                        ? [Of(decision), Of(forbid)]
                        : [Of(decision), Limit(reason, helper, receiver)]);
        }
        foreach (var group in locks.GroupBy(decision => decision.Helper!.Value))
            if (helpers.TryGetValue(group.Key, out var h) && group.Count() > sides.HelperCapacity[h])
                clashes.Add([.. group.Take(sides.HelperCapacity[h] + 1).Select(Of),
                    Limit(Reasons.Of(Capacity, ("school", sides.Helpers[h].Name), ("limit", sides.HelperCapacity[h])), group.Key)]);
        foreach (var group in locks.GroupBy(decision => decision.Receiver))
            if (receivers.TryGetValue(group.Key, out var r) && group.Count() > inputs.Policy.HelpersPerReceiver)
                clashes.Add([.. group.Take(inputs.Policy.HelpersPerReceiver + 1).Select(Of),
                    Limit(Reasons.Of(HelpersPerReceiver, ("school", sides.Receivers[r].Name), ("limit", inputs.Policy.HelpersPerReceiver)), group.Key)]);
        foreach (var must in inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Must))
            if (!receivers.ContainsKey(must.Receiver))
                clashes.Add([Of(must), Limit(SideReasons.Receiver(inputs, must.Receiver), must.Receiver)]);
        return clashes.Count == 0 ? null : clashes.MinBy(clash => clash.Length);
    }

    /// <summary>A clash of musts: the schools that must be helped, the helpers that they compete for, and the locks on these helpers.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="musts">Receivers of an irreducible conflict, by index.</param>
    /// <param name="helpers">Their Hall set, by index.</param>
    public static ImmutableArray<ClashPart> OfMusts(TwinningProblem problem, int[] musts, int[] helpers)
    {
        var (sides, inputs) = (problem.Sides, problem.Sides.Inputs);
        var mustIds = musts.Select(must => sides.Receivers[must].Id).ToHashSet();
        var helperIds = helpers.Select(helper => sides.Helpers[helper].Id).ToHashSet();
        var parts = inputs.Decisions.Where(decision =>
            (decision.Kind == DecisionKind.Must && mustIds.Contains(decision.Receiver))
            || (decision.Kind == DecisionKind.Lock && helperIds.Contains(decision.Helper!.Value))).Select(Of).ToList();
        if (helpers.Length > 0)
        {
            parts.AddRange(helpers.Select(helper => Limit(Reasons.Of(Capacity,
                ("school", sides.Helpers[helper].Name), ("limit", sides.HelperCapacity[helper])), sides.Helpers[helper].Id)));
            return [.. parts];
        }
        // No helper at all: each rule that would let one in if it were lifted is part of the clash.
        foreach (var must in musts)
        {
            var receiver = sides.Receivers[must];
            var alone = sides.Helpers.Select(helper => MatchingConstraints.Violations(inputs, helper, receiver))
                .Where(reasons => reasons.Length == 1).Select(reasons => reasons[0]).DistinctBy(reason => reason.Rule);
            parts.AddRange(alone.Select(reason => Limit(reason, receiver.Id)));
        }
        return [.. parts];
    }

    private static ClashPart Of(PlannerDecision decision) =>
        new(decision, null, decision.Helper is { } helper ? [helper, decision.Receiver] : [decision.Receiver]);

    private static ClashPart Limit(Reason reason, params ImmutableArray<SchoolId> schools) => new(null, reason, schools);
}
