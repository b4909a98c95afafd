using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Cli.Matching;

/// <summary>Given scores that a plan could not use because a rule forbids their pairs, or a school of theirs is on no side.</summary>
internal static class UnusedScores
{
    /// <summary>How many; null where the card scores. A candidate has exactly one given score, so the others are the rest.</summary>
    public static int? Of(Proposal proposal) => proposal.Inputs.GivenScores is { } given ? given.Length - proposal.Totals.Candidates : null;
}
