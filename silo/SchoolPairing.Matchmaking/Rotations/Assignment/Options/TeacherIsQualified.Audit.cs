using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class TeacherIsQualified
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Posts.TryGetValue(posting.Post, out var post)) return Reasons.Of(Id, ("stage", "-"), ("subject", posting.Post));
        if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher)) return null;
        var qualified = post.Leader
            ? facts.Schools.TryGetValue(teacher.School, out var home) && home.Parts.Any(part => part.Stage == post.Stage)
            : teacher.Teaches.Any(teaching => teaching.Stage == post.Stage && teaching.Subject == post.Subject);
        return qualified ? null : Reasons.Of(Id, ("stage", Named.Of(post.Stage)), ("subject", Named.Of(post.Subject)));
    };
}
