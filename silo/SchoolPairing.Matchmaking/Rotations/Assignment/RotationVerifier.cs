using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Checks a rotation plan from its frozen inputs alone, with plain code that knows no solver. Of the bound it checks what prices prove; where the proof names a solver, the
/// rest is that solver's word.
/// </summary>
public static class RotationVerifier
{
    /// <summary>Checks a plan.</summary>
    /// <param name="inputs">Its frozen inputs.</param>
    /// <param name="proposal">The plan.</param>
    public static VerifyReport Verify(RotationInputs inputs, RotationProposal proposal)
    {
        // Inputs that are not the run's own may be of any kind, a teacher twice among them: nothing is worked out from them.
        var findings = new Findings();
        findings.Expect("rotation-hash", proposal.InputsHash, RotationHash.Of(inputs));
        if (findings.None) FrozenAudit.Check(inputs, findings);
        return findings.None ? Verify(RotationCase.Of(inputs), proposal) : new(findings.ToArray(), 0, 0);
    }

    /// <summary>Checks a plan whose eligibility and posts are known.</summary>
    /// <param name="from">The case of the inputs, eligibility and posts worked out anew.</param>
    /// <param name="proposal">The plan.</param>
    public static VerifyReport Verify(RotationCase from, RotationProposal proposal)
    {
        var findings = new Findings();
        findings.Expect("rotation-hash", proposal.InputsHash, RotationHash.Of(from.Inputs));
        var own = from.WithOwnPosts();
        WeeksAudit.Check(from, proposal, findings);
        BoundAudit.Check(own, proposal, findings);
        ImmutableArray<Reason> all = [.. findings.ToArray(), .. RotationAudit.Check(own, proposal)];
        return new(all, proposal.Postings.Length, own.Posts.Length);
    }
}
