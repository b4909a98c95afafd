using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class LeadersFillLeaderPosts
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Posts.TryGetValue(posting.Post, out var post) || !facts.Teachers.TryGetValue(posting.Teacher, out var teacher)) return null;
        var role = teacher.Leader switch { LeaderRole.Principal => "principal", LeaderRole.VicePrincipal => "vice-principal", _ => null };
        return (post.Leader ? post.Subject.Value == role : role is null) ? null : Reasons.Of(Id, ("post", post.Leader ? "§post.leader" : "§post.teacher"));
    };
}
