using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;

namespace SchoolPairing.Silo.Pairings;

/// <summary>What an edit asks of the engine.</summary>
/// <param name="Decisions">Decisions of the scenario after it.</param>
/// <param name="Goal">How the rest follows.</param>
/// <param name="Gone">Pairs that are not to stay, beside those that answers and decisions rule out.</param>
/// <param name="About">Receivers that the edit itself is about.</param>
internal sealed record EditOrder(ImmutableArray<PlannerDecision> Decisions, RepairGoal Goal, ImmutableArray<PairId> Gone, ImmutableArray<SchoolId> About);

/// <summary>Turns an edit into decisions, or says what is wrong with it.</summary>
internal sealed class EditRules(Scenario scenario, StandingPlan plan, Bindings bindings, Func<SchoolId, string> name)
{
    public Answer<EditOrder> Order(BoardEdit edit)
    {
        if (edit.Kind != EditKind.Swap && (edit.OtherHelper ?? edit.OtherReceiver) is { } other) return Invalid(edit, name(other), Allowed(edit.Kind));
        return (edit.Kind, edit.Helper, edit.Receiver) switch
        {
            (EditKind.Lock, { } helper, { } receiver) => Lock(new(helper, receiver)),
            (EditKind.Forbid, { } helper, { } receiver) => Forbid(new(helper, receiver)),
            (EditKind.Must, null, { } receiver) => Must(receiver),
            (EditKind.Release, var helper, { } receiver) => Release(edit, helper, receiver),
            (EditKind.Swap, { } helper, { } receiver) when edit is { OtherHelper: { } otherHelper, OtherReceiver: { } otherReceiver } =>
                Swap(edit, new(helper, receiver), new(otherHelper, otherReceiver)),
            (EditKind.Refresh, null, null) => Answer<EditOrder>.Of(new(scenario.Decisions, RepairGoal.BestValue, [], [])),
            _ => Invalid(edit, string.Join(" → ", new[] { edit.Helper, edit.Receiver, edit.OtherHelper, edit.OtherReceiver }.OfType<SchoolId>().Select(name)), Allowed(edit.Kind)),
        };
    }

    private Answer<EditOrder> Lock(PairId pair) => CannotCome(pair) is { } refusal
        ? Answer<EditOrder>.Refuse(refusal)
        : Best(scenario.Decisions.Remove(Decision(DecisionKind.Forbid, pair)).Add(Decision(DecisionKind.Lock, pair)), pair.Receiver);

    private Answer<EditOrder> Forbid(PairId pair)
    {
        if (plan.Facts(pair) is null) return Answer<EditOrder>.Refuse(NoCandidate(pair));
        if (CannotGo(pair) is { } refusal) return Answer<EditOrder>.Refuse(refusal);
        return Best(scenario.Decisions.Remove(Decision(DecisionKind.Lock, pair)).Add(Decision(DecisionKind.Forbid, pair)), pair.Receiver);
    }

    private Answer<EditOrder> Must(SchoolId receiver) => plan.Receiver(receiver) is null
        ? Answer<EditOrder>.Refuse(Refusal.Of(RefusalCode.NoSuchSchool, ("school", receiver.Value)))
        : Best(scenario.Decisions.Add(new(DecisionKind.Must, null, receiver)), receiver);

    private Answer<EditOrder> Release(BoardEdit edit, SchoolId? helper, SchoolId receiver)
    {
        var left = scenario.Decisions.RemoveAll(decision => decision.Helper == helper && decision.Receiver == receiver);
        return left.Length < scenario.Decisions.Length ? Best(left, receiver)
            : Invalid(edit, (helper is { } known ? name(known) + " → " : "") + name(receiver), "§allowed.decision");
    }

    private Answer<EditOrder> Swap(BoardEdit edit, PairId one, PairId other)
    {
        if (!scenario.Has(one) || !scenario.Has(other) || one.Helper == other.Helper || one.Receiver == other.Receiver)
            return Invalid(edit, $"{Name(one)}, {Name(other)}", "§allowed.two-pairs");
        PairId first = new(one.Helper, other.Receiver), second = new(other.Helper, one.Receiver);
        if ((CannotGo(one) ?? CannotGo(other) ?? CannotCome(first) ?? CannotCome(second)) is { } refusal) return Answer<EditOrder>.Refuse(refusal);
        if (scenario.Has(first) || scenario.Has(second)) return Invalid(edit, Name(scenario.Has(first) ? first : second), "§allowed.two-pairs");
        PlannerDecision[] gone = [Decision(DecisionKind.Lock, one), Decision(DecisionKind.Lock, other), Decision(DecisionKind.Forbid, first), Decision(DecisionKind.Forbid, second)];
        PlannerDecision[] come = [Decision(DecisionKind.Lock, first), Decision(DecisionKind.Lock, second)];
        var decisions = scenario.Decisions.Except(gone).Concat(come);
        return Answer<EditOrder>.Of(new(Scenario.Sorted(decisions), RepairGoal.LeaveOpen, [one, other], [one.Receiver, other.Receiver]));
    }

    private Refusal? CannotCome(PairId pair)
    {
        if (plan.Facts(pair) is null) return NoCandidate(pair);
        return bindings.RuledOut(plan, pair) is { } reason
            ? Refusal.Of(RefusalCode.PairRuledOut, ("helper", name(pair.Helper)), ("receiver", name(pair.Receiver)), ("reason", "§ruled-out." + reason))
            : null;
    }

    private Refusal? CannotGo(PairId pair) => bindings.Kept.BinarySearch(pair) >= 0
        ? Refusal.Of(RefusalCode.PairAgreed, ("helper", name(pair.Helper)), ("receiver", name(pair.Receiver)))
        : null;

    private Refusal NoCandidate(PairId pair) => Refusal.Of(RefusalCode.NotACandidate, ("helper", name(pair.Helper)), ("receiver", name(pair.Receiver)));

    private static Answer<EditOrder> Best(ImmutableArray<PlannerDecision> decisions, SchoolId about) =>
        Answer<EditOrder>.Of(new(Scenario.Sorted(decisions), RepairGoal.BestValue, [], [about]));

    private static PlannerDecision Decision(DecisionKind kind, PairId pair) => new(kind, pair.Helper, pair.Receiver);

    private string Name(PairId pair) => $"{name(pair.Helper)} → {name(pair.Receiver)}";

    private static Answer<EditOrder> Invalid(BoardEdit edit, string value, string allowed) =>
        Answer<EditOrder>.Refuse(Refusal.Of(RefusalCode.InvalidEdit, ("edit", "§edit." + edit.Kind), ("value", value.Length == 0 ? "-" : value), ("allowed", allowed)));

    private static string Allowed(EditKind kind) => kind switch
    {
        EditKind.Must => "§allowed.receiver",
        EditKind.Release => "§allowed.decision",
        EditKind.Swap => "§allowed.two-pairs",
        EditKind.Refresh => "§allowed.no-schools",
        _ => "§allowed.pair",
    };
}
