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

    /// <summary>The rule of forbidden pairs; in a clash the planner's decision stands for it.</summary>
    public static readonly PlannerDoesNotForbid Forbids = new();

    /// <summary>Every pair rule, the distance rule first.</summary>
    public static readonly ImmutableArray<PairRule> All =
    [
        Distance,
        new PartnersShareAStage(),
        new PartnersAreWithinTravelTime(),
        new UnitsMayPair(),
        new PairHasAGivenScore(),
        Forbids,
    ];

    /// <summary>The audit face of every rule, made ready once for many pairs.</summary>
    /// <param name="inputs">The frozen inputs.</param>
    public static ImmutableArray<PairAudit> Audits(MatchInputs inputs) => [.. All.Select(rule => rule.Audit(inputs))];

    /// <summary>Every reason that forbids a pair, by the audit faces; empty where it is allowed.</summary>
    /// <param name="audits">What <see cref="Audits"/> gave.</param>
    /// <param name="helper">A school of the helpers' side.</param>
    /// <param name="receiver">A school of the receivers' side.</param>
    public static ImmutableArray<Reason> Violations(ImmutableArray<PairAudit> audits, School helper, School receiver) =>
        [.. audits.Select(audit => audit(helper, receiver)).OfType<Reason>()];
}
