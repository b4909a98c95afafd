using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>
/// The hard rules of a pair, in the order in which they are asked; a forbidden pair is counted under the first rule that forbids it.
/// Capacities, helpers per receiver, locks and musts are limits of the flow itself: <see cref="TwinningProblem"/>.
/// </summary>
public static class MatchingConstraints
{
    /// <summary>The distance rule; the spatial search is its model face at scale.</summary>
    public static readonly PartnersAreWithinDistance Distance = new();

    /// <summary>Every pair rule, the distance rule first.</summary>
    public static readonly ImmutableArray<PairRule> All =
    [
        Distance,
        new PartnersShareAStage(),
        new PartnersAreWithinTravelTime(),
        new UnitsMayPair(),
        new PairHasAGivenScore(),
        new PlannerDoesNotForbid(),
    ];

    /// <summary>Every reason that forbids a pair, by the audit faces; empty where it is allowed.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    /// <param name="helper">A school of the helpers' side.</param>
    /// <param name="receiver">A school of the receivers' side.</param>
    public static ImmutableArray<Reason> Violations(MatchInputs inputs, School helper, School receiver) =>
        [.. All.Select(rule => rule.Audit(inputs)(helper, receiver)).OfType<Reason>()];
}
