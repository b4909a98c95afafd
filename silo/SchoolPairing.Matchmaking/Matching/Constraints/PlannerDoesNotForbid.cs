using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>No planner forbade the pair.</summary>
public sealed partial class PlannerDoesNotForbid : PairRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("matching.not-forbidden");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        var forbidden = sides.Inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Forbid)
            .Select(decision => (decision.Helper!.Value, decision.Receiver)).ToHashSet();
        if (forbidden.Count == 0) return (_, _, _) => true;
        return (helper, receiver, _) => !forbidden.Contains((sides.Helpers[helper].Id, sides.Receivers[receiver].Id));
    }
}
