using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class HomeSendsToHost
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts) => posting =>
    {
        if (!facts.Posts.TryGetValue(posting.Post, out var post) || !facts.Teachers.TryGetValue(posting.Teacher, out var teacher)
            || !facts.Schools.TryGetValue(teacher.School, out var home) || !facts.Schools.TryGetValue(posting.Host, out var host))
            return Reasons.Of(Id, ("home", posting.Home), ("host", posting.Host));
        var partner = facts.Paired(home.Id, host.Id);
        var inReturn = facts.Paired(host.Id, home.Id);
        var sameUnit = home.Unit == host.Unit;
        var allowed = home.Id != host.Id && posting.Host == post.Host && posting.Home == home.Id && (
            post.Leader ? sameUnit || partner || inReturn
            : post.Reason == DemandKind.Exchange ? inReturn && facts.Policy.ExchangeBack
            : partner || (sameUnit && facts.Policy.Sending == SendingRule.PartnersAndUnit && facts.Sends(home)));
        return allowed ? null : Reasons.Of(Id, ("home", home.Name), ("host", host.Name));
    };
}
