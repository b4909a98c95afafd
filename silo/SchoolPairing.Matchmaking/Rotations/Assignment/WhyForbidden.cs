using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Why somebody cannot go to a host: the rules against the post that the fewest rules are against.</summary>
internal static class WhyForbidden
{
    /// <summary>The reasons; a host without any post for teachers says so.</summary>
    public static ImmutableArray<Reason> Of(RotationFacts facts, TeacherId teacher, SchoolId? host)
    {
        var plain = new AuditFacts(facts.Case, facts.BurdenLimit);
        var audits = OptionRules.Audits(plain);
        ImmutableArray<Reason>? fewest = null;
        if (!plain.Teachers.TryGetValue(teacher, out var who)) return [Reasons.Of(new("rotation.known-teacher"), ("teacher", teacher))];
        foreach (var post in facts.Posts)
        {
            if ((host is { } wanted && post.Host != wanted) || post.Leader != (who.Leader != LeaderRole.None)) continue;
            for (var first = 0; first < facts.Terms.Count && fewest is not { Length: 0 }; first++)
                for (var terms = 1; first + terms <= facts.Terms.Count; terms++)
                {
                    var minutes = plain.Schools.TryGetValue(post.Host, out var to) ? plain.Minutes(who, to) ?? 0 : 0;
                    var posting = new Posting(teacher, who.School, post.Id, post.Host, FormFitsThePost.FormOf(facts.Policy, post.Kind),
                        facts.Terms.Terms[first].Id, terms, minutes, false, 0, []);
                    ImmutableArray<Reason> against = [.. OptionRules.Against(audits, posting)];
                    if (fewest is not { } known || against.Length < known.Length) fewest = against;
                }
        }
        return fewest ?? [Reasons.Of(new("rotation.no-post"), ("host", host is { } asked ? facts.Find(asked)?.Name ?? asked.Value : "-"))];
    }
}
