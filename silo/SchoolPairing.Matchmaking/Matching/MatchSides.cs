using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>The two sides of a match: who may help and who may receive under the policy, each sorted by school id.</summary>
/// <param name="Inputs">The frozen inputs.</param>
/// <param name="Helpers">Schools of an urban class and a stage of the policy.</param>
/// <param name="HelperCapacity">Receivers that each helper can take on, by helper index.</param>
/// <param name="Receivers">Schools of a rural class and a stage of the policy.</param>
/// <param name="Needs">Need of each receiver, by receiver index.</param>
public sealed record MatchSides(
    MatchInputs Inputs,
    ImmutableArray<School> Helpers,
    ImmutableArray<int> HelperCapacity,
    ImmutableArray<School> Receivers,
    ImmutableArray<SchoolNeed> Needs);

/// <summary>Candidate pairs (候选对) as columns, sorted by receiver index, then helper index.</summary>
/// <param name="Helper">Index into <see cref="MatchSides.Helpers"/>.</param>
/// <param name="Receiver">Index into <see cref="MatchSides.Receivers"/>.</param>
/// <param name="DistanceMeters">Great circle, rounded to a metre as people quote it; scores are read from this number.</param>
/// <param name="TravelMinutes">From the travel-time file; -1 where unknown.</param>
public sealed record CandidatePairs(int[] Helper, int[] Receiver, double[] DistanceMeters, int[] TravelMinutes)
{
    /// <summary>How many.</summary>
    public int Count => Helper.Length;
}
