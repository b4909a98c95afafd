using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class LongPostingsBeginWithTheSchoolYear
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
        posting.Terms > 1 && facts.TermsOf(posting) is [var first, ..] && first.From.Month < 7 ? Reasons.Of(Id, ("term", posting.FirstTerm)) : null;
}
