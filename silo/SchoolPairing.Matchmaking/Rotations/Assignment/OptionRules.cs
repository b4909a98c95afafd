using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>The hard rules about single postings, in the order in which they are asked and told.</summary>
public static class OptionRules
{
    /// <summary>Every rule.</summary>
    public static readonly ImmutableArray<OptionRule> All =
    [
        new TeacherMayGo(),
        new PlannerDoesNotKeep(),
        new TeacherIsQualified(),
        new LeadersFillLeaderPosts(),
        new HomeSendsToHost(),
        new FormFitsThePost(),
        new LengthIsAllowed(),
        new LongPostingsBeginWithTheSchoolYear(),
        new TeacherHasRested(),
        new TeacherIsNotDeferred(),
        new WayIsWithinLimit(),
        new NearHomeIsKept(),
        new HostIsAmongTheNearest(),
        new BurdenIsWithinLimit(),
    ];

    /// <summary>Every reason against a posting, in the order of the rules; none where it is allowed.</summary>
    /// <param name="audits">The rules' audits of one case.</param>
    /// <param name="posting">The posting.</param>
    public static IEnumerable<Reason> Against(ImmutableArray<PostingAudit> audits, Posting posting) => audits.Select(audit => audit(posting)).OfType<Reason>();

    /// <summary>The audit faces of one case.</summary>
    /// <param name="facts">The case.</param>
    public static ImmutableArray<PostingAudit> Audits(AuditFacts facts) => [.. All.Select(rule => rule.Audit(facts))];
}
