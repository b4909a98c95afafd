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
        void Same(string name, long said, long recomputed) => findings.Expect("totals", said, recomputed, ("name", name));
        var totals = proposal.Totals;
        Same("helpers", totals.Helpers, facts.Sides.Helpers.Length);
        Same("helperPlaces", totals.HelperPlaces, facts.Sides.HelperCapacity.Sum());
        Same("receivers", totals.Receivers, facts.Sides.Receivers.Length);
        Same("candidates", totals.Candidates, facts.Candidates.Pairs.Count);
        Same("pairs", totals.Pairs, proposal.Pairs.Length);
        Same("receiversHelped", totals.ReceiversHelped, facts.UsedAtReceiver.Count(used => used > 0));
        Same("points", totals.Points, points);
        Same("distanceMeters", totals.DistanceMeters, meters);
        Same("value", totals.Value, facts.Policy.Objective == Objective.Score ? points : -meters);
    }
}
