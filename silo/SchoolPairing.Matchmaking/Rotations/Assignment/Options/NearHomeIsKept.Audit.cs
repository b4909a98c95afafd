using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class NearHomeIsKept
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
        facts.Teachers.TryGetValue(posting.Teacher, out var teacher) && teacher.NearHome && facts.Schools.TryGetValue(posting.Host, out var host)
            && facts.Minutes(teacher, host) is { } minutes && minutes > facts.Policy.NearHomeMinutes
            ? Reasons.Of(Id, ("minutes", minutes), ("limitMinutes", facts.Policy.NearHomeMinutes))
            : null;
}
