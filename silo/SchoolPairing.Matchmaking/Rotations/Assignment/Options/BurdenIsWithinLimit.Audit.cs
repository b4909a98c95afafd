using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class BurdenIsWithinLimit
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (facts.BurdenLimit is not { } limit || !facts.Teachers.TryGetValue(posting.Teacher, out var teacher)) return null;
        var burden = PlainBurden.With(facts, teacher, posting);
        return burden <= limit ? null : Reasons.Of(Id, ("burden", burden), ("limit", limit));
    };
}
