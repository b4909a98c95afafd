using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>
/// Checks a proposal from its frozen inputs alone, with plain code that knows no solver: sides, needs, distances, scores and candidates
/// are computed anew, every rule's audit face is asked, every sum is added again, and the certificate is held against every candidate.
/// Runs on every proposal before it leaves the engine and whenever somebody hands a proposal in.
/// </summary>
public static class ProposalVerifier
{
    /// <summary>Checks a proposal; no finding means that it is proven best under its inputs.</summary>
    /// <param name="proposal">The proposal, well formed or not.</param>
    public static VerifyReport Verify(Proposal proposal)
    {
        var findings = new Findings();
        if (!InputsAudit.Check(proposal, findings)) return new(findings.ToArray(), 0, 0);

        var facts = ProposalFacts.Of(proposal, findings);
        if (facts is null) return new(findings.ToArray(), 0, 0);
        SidesAudit.Check(facts, findings);
        PairsAudit.Check(facts, findings);
        // The numbers of a proposal whose sides or pairs are wrong prove nothing: their findings would only hide the cause.
        if (!findings.None) return new(findings.ToArray(), proposal.Pairs.Length, 0);

        TotalsAudit.Check(facts, findings);
        OptimalityAudit.Check(facts, findings);
        HallSetAudit.Check(facts, findings);
        AlternativesAudit.Check(facts, findings);
        if (findings.None) ExplorationAudit.Check(facts, findings);
        if (findings.None) DriftAudit.Check(facts, findings);
        return new(findings.ToArray(), proposal.Pairs.Length, facts.Candidates.Pairs.Count);
    }
}
