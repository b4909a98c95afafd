using SchoolPairing.Contracts.Need;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Compares needs by value. Lists are compared apart and then taken from one side, so that a field added later is compared too.</summary>
internal static class SameNeed
{
    /// <summary>Whether two needs say the same in every number.</summary>
    public static bool As(SchoolNeed said, SchoolNeed recomputed) =>
        said.Parts.Length == recomputed.Parts.Length
        && said.Parts.Zip(recomputed.Parts).All(parts => Part(parts.First, parts.Second))
        && said with { Parts = recomputed.Parts } == recomputed;

    private static bool Part(PartNeed said, PartNeed recomputed) =>
        said.Readings.SequenceEqual(recomputed.Readings) && said.Gaps.SequenceEqual(recomputed.Gaps)
        && said with { Readings = recomputed.Readings, Gaps = recomputed.Gaps } == recomputed;
}
