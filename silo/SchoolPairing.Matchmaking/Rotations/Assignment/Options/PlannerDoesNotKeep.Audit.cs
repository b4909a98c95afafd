using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class PlannerDoesNotKeep
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts)
    {
        var kept = facts.Case.Inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Keep).ToLookup(decision => decision.Teacher);
        return posting => kept[posting.Teacher].Any(decision => decision.Host is not { } host || host == posting.Host) ? Reasons.Of(Id) : null;
    }
}
