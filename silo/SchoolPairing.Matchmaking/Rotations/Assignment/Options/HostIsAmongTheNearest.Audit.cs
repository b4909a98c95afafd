using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

public sealed partial class HostIsAmongTheNearest
{
    /// <inheritdoc/>
    public override PostingAudit Audit(AuditFacts facts)
    {
        var fitting = facts.Posts.Values.Where(post => !post.Leader && post.Reason != DemandKind.Exchange && facts.Schools.ContainsKey(post.Host))
            .ToLookup(post => facts.Schools[post.Host].Unit);
        var sent = facts.Case.Inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Send).ToLookup(decision => decision.Teacher, decision => decision.Host);
        var published = facts.Case.Inputs.Published.ToLookup(posting => posting.Teacher, posting => posting.Host);
        return posting =>
        {
            if (!facts.Posts.TryGetValue(posting.Post, out var post) || post.Leader || post.Reason == DemandKind.Exchange) return null;
            if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher) || !facts.Schools.TryGetValue(teacher.School, out var home) || !facts.Schools.TryGetValue(posting.Host, out var host)) return null;
            if (facts.Paired(home.Id, host.Id) || teacher.WishedHosts.Contains(host.Id) || sent[teacher.Id].Contains(host.Id) || published[teacher.Id].Contains(host.Id)) return null;
            var way = facts.Minutes(teacher, host) ?? int.MaxValue;
            var hosts = fitting[home.Unit].Where(other => teacher.Teaches.Contains(new(other.Stage, other.Subject)) && other.Host != home.Id).Select(other => other.Host).ToHashSet();
            var nearer = hosts.Count(other => (facts.Minutes(teacher, facts.Schools[other]) ?? int.MaxValue) is var theirs && (theirs < way || (theirs == way && other.CompareTo(host.Id) < 0)));
            return nearer < facts.Policy.NearestHosts && hosts.Contains(host.Id) ? null : Reasons.Of(Id, ("nearer", nearer), ("limit", facts.Policy.NearestHosts));
        };
    }
}
