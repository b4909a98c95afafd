using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>
/// Checks a yearly plan with plain code that knows no solver: every rule's audit face, every posting's facts and points, ledger, covers, sums, fairness. Runs on every plan
/// before it leaves the engine and whenever somebody hands one in.
/// </summary>
public static class RotationAudit
{
    /// <summary>Everything that is wrong; none: the plan keeps every rule and says of itself what is true.</summary>
    /// <param name="from">The case, with the posts that no demand asks for.</param>
    /// <param name="proposal">The plan.</param>
    public static ImmutableArray<Reason> Check(RotationCase from, RotationProposal proposal)
    {
        var findings = new Findings();
        if (PlannedTerms.Of(from.Inputs) is not { } terms)
        {
            findings.Add("rotation-terms");
            return findings.ToArray();
        }
        var facts = new AuditFacts(from, proposal.Fairness.Limit);
        findings.Expect("rotation-schema", proposal.Schema, 1);
        findings.Expect("rotation-seed", proposal.Seed, from.Inputs.Seed);
        PostingsAudit.Check(facts, proposal, findings);
        var audits = OptionRules.Audits(facts);
        foreach (var posting in proposal.Postings)
            foreach (var reason in OptionRules.Against(audits, posting)) findings.Add(reason with { Details = reason.Details.Add(new("teacher", posting.Teacher.Value)) });
        foreach (var reason in PlanRules.Against(facts, proposal.Postings)) findings.Add(reason);
        if (findings.None) SumsAudit.Check(facts, terms, proposal, findings);
        return findings.ToArray();
    }

    /// <summary>The engine's own check.</summary>
    /// <exception cref="InvalidOperationException">A plan of the engine is not sound: a fault of the program.</exception>
    internal static void Demand(RotationCase from, RotationProposal proposal)
    {
        var findings = Check(from, proposal);
        if (!findings.IsEmpty)
            throw new InvalidOperationException("A rotation plan failed its own audit: " + string.Join("; ", findings.Take(5).Select(finding =>
                finding.Rule + " " + string.Join(", ", finding.Details.Select(detail => detail.Name + "=" + detail.Value)))));
    }
}
