using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The arithmetic of the model that a pair shows is that of the frozen model, and adds up.</summary>
internal static class HeadsAudit
{
    /// <summary>Checks one pair; a pair has heads exactly where a model scored.</summary>
    /// <param name="pair">The pair as the proposal says it.</param>
    /// <param name="recomputed">What the audit read from the model; null where none scores.</param>
    /// <param name="findings">Told what does not hold.</param>
    /// <param name="where">The pair, for the findings.</param>
    public static void Check(ProposedPair pair, HeadScore? recomputed, Findings findings, params ReadOnlySpan<(string Name, object Value)> where)
    {
        findings.Expect("heads-given", pair.Heads is not null, recomputed is not null, where);
        if (pair.Heads is not { } said || recomputed is null) return;
        findings.Expect("heads-points", said.Points, pair.Points, where);
        findings.Expect("chance-sum", Sum(said.ChanceBase, said.ChanceParts), said.LogOdds, where);
        findings.Expect("benefit-sum", Sum(said.BenefitBase, said.BenefitParts), said.Benefit, where);
        Head("chance", said.ChanceBase == recomputed.ChanceBase && Same(said.ChanceParts, recomputed.ChanceParts), findings, where);
        Head("benefit", said.BenefitBase == recomputed.BenefitBase && Same(said.BenefitParts, recomputed.BenefitParts), findings, where);
        findings.Expect("head-interval", (said.LowPoints, said.HighPoints), (recomputed.LowPoints, recomputed.HighPoints), where);
        if (said.LittleExperience.IsDefault || !said.LittleExperience.SequenceEqual(recomputed.LittleExperience)) findings.Add("little-experience", where);
    }

    private static void Head(string head, bool same, Findings findings, ReadOnlySpan<(string Name, object Value)> where)
    {
        if (!same) findings.Add("head-parts", [.. where, ("head", "§score-head." + head)]);
    }

    private static long Sum(int basePoints, System.Collections.Immutable.ImmutableArray<Contribution> parts) =>
        basePoints + (parts.IsDefault ? 0 : parts.Sum(part => (long)part.Points));

    private static bool Same(System.Collections.Immutable.ImmutableArray<Contribution> said, System.Collections.Immutable.ImmutableArray<Contribution> recomputed) =>
        !said.IsDefault && said.SequenceEqual(recomputed);
}
