using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class PlannerDoesNotForbid
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        var forbids = inputs.Decisions.Where(decision => decision.Kind == DecisionKind.Forbid).ToLookup(decision => decision.Receiver, decision => decision.Helper);
        return (helper, receiver) => forbids[receiver.Id].Contains(helper.Id) ? Reasons.Of(Id) : null;
    }
}
