using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class WayIsWithinLimit
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher) || !facts.Schools.TryGetValue(posting.Host, out var host)) return null;
        if (facts.Minutes(teacher, host) is not { } minutes) return Reasons.Of(Unknown, ("host", host.Name));
        return minutes <= facts.Policy.MaxTravelMinutes ? null : Reasons.Of(Id, ("minutes", minutes), ("limitMinutes", facts.Policy.MaxTravelMinutes));
    };
}
