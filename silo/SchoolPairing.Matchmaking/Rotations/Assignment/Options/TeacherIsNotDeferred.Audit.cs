using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class TeacherIsNotDeferred
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
        facts.Teachers.GetValueOrDefault(posting.Teacher)?.DeferredUntil is { } until && facts.TermsOf(posting) is [var first, ..] && first.From <= until
            ? Reasons.Of(Id, ("until", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            : null;
}
