using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>The rules about the plan as a whole: first what has to hold, then the duties, which may be missed at a price that is named.</summary>
public static class PlanRules
{
    /// <summary>What has to hold.</summary>
    public static readonly ImmutableArray<PlanRule> Hard =
    [
        new TeacherHasOnePosting(),
        new PostTakesOneTeacher(),
        new SubjectIsNotStripped(),
        new SchoolIsNotStripped(),
        new YearlyCap(),
        new CouplesStayTogether(),
        new ExchangeIsMutual(),
        new LeadersChangePlaces(),
        new PlannerSends(),
    ];

    /// <summary>Duties.</summary>
    public static readonly ImmutableArray<DutyRule> Duties = [new YearlyShare(), new BackboneShare(), new GraduatingShare(), new DueLeadersMove()];

    /// <summary>Every rule, what has to hold first.</summary>
    public static readonly ImmutableArray<PlanRule> All = [.. Hard, .. Duties];

    /// <summary>The ledger of every duty, by rule, unit, school and school year.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="postings">The postings.</param>
    public static ImmutableArray<QuotaLine> Ledger(AuditFacts facts, ImmutableArray<Posting> postings) =>
    [
        .. Duties.SelectMany(duty => duty.Ledger(facts, postings)).OrderBy(line => line.Rule).ThenBy(line => line.Unit)
            .ThenBy(line => line.School?.Value ?? "", StringComparer.Ordinal).ThenBy(line => line.SchoolYear)
    ];

    /// <summary>Every place where the postings break a rule.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="postings">The postings.</param>
    public static IEnumerable<Reason> Against(AuditFacts facts, ImmutableArray<Posting> postings) => All.SelectMany(rule => rule.Audit(facts, postings));
}
