using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The sums that people quote are added again.</summary>
internal static class TotalsAudit
{
    /// <summary>Checks the totals.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var proposal = facts.Proposal;
        var points = proposal.Pairs.Sum(pair => pair.Points);
        var meters = proposal.Pairs.Sum(pair => (long)pair.DistanceMeters);
        findings.Expect("totals", proposal.Totals, new ProposalTotals(
            facts.Sides.Helpers.Length, facts.Sides.HelperCapacity.Sum(), facts.Sides.Receivers.Length, facts.Candidates.Count,
            proposal.Pairs.Length, proposal.Pairs.Select(pair => pair.Receiver).Distinct().Count(), points, meters,
            facts.Policy.Objective == Objective.Score ? points : -meters));
    }
}
