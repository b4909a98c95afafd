using System.Collections.Immutable;
using System.Numerics;
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
    /// <summary>Rule id of receivers that must be helped.</summary>
    public static readonly RuleId MustBeHelped = new("matching.must-be-helped");
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
        var audits = MatchingConstraints.Audits(inputs);
        var clashes = new List<ImmutableArray<ClashPart>>();
        foreach (var decision in locks)
        {
            var (helper, receiver) = (decision.Helper!.Value, decision.Receiver);
            if (!helpers.TryGetValue(helper, out var h))
                clashes.Add([Of(decision), Limit(SideReasons.Helper(inputs, helper), helper)]);
            else if (!receivers.TryGetValue(receiver, out var r))
                clashes.Add([Of(decision), Limit(SideReasons.Receiver(inputs, receiver), receiver)]);
            else
                foreach (var reason in MatchingConstraints.Violations(audits, sides.Helpers[h], sides.Receivers[r]))
                    clashes.Add(reason.Rule == MatchingConstraints.Forbids.Id
                        ? [Of(decision), Of(decision with { Kind = DecisionKind.Forbid })]
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
    /// <param name="sides">The sides with all decisions.</param>
    /// <param name="musts">Receivers of an irreducible conflict, by index.</param>
    /// <param name="helpers">Their Hall set, by index.</param>
    public static ImmutableArray<ClashPart> OfMusts(MatchSides sides, int[] musts, int[] helpers)
    {
        var inputs = sides.Inputs;
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
        foreach (var must in musts) parts.AddRange(WithoutHelper(sides, sides.Receivers[must]));
        return [.. parts];
    }

    // No rule lets a helper in: the fewest rules that together keep every helper out, each with a helper that it alone keeps out.
    private static IEnumerable<ClashPart> WithoutHelper(MatchSides sides, School receiver)
    {
        var audits = MatchingConstraints.Audits(sides.Inputs);
        var forbidding = sides.Helpers.Select(helper => audits.Select((audit, rule) => audit(helper, receiver) is null ? 0 : 1 << rule).Sum()).ToArray();
        var fewest = Enumerable.Range(0, 1 << audits.Length).Where(rules => Array.TrueForAll(forbidding, broken => (broken & rules) != 0))
            .OrderBy(rules => BitOperations.PopCount((uint)rules)).ThenBy(rules => rules).First();
        for (var rule = 0; rule < audits.Length; rule++)
        {
            if ((fewest & (1 << rule)) == 0) continue;
            var keptOut = Enumerable.Range(0, forbidding.Length).Where(helper => (forbidding[helper] & fewest) == 1 << rule).Select(helper => sides.Helpers[helper]);
            if (MatchingConstraints.All[rule] == MatchingConstraints.Forbids)
                foreach (var helper in keptOut)
                    yield return Of(new PlannerDecision(DecisionKind.Forbid, helper.Id, receiver.Id));
            else
                yield return Limit(audits[rule](keptOut.First(), receiver)!, keptOut.First().Id, receiver.Id);
        }
    }

    private static ClashPart Of(PlannerDecision decision) =>
        new(decision, null, decision.Helper is { } helper ? [helper, decision.Receiver] : [decision.Receiver]);

    private static ClashPart Limit(Reason reason, params ImmutableArray<SchoolId> schools) => new(null, reason, schools);
}
