using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Partners lie within the great-circle distance limit; a pair exactly at the limit is allowed, one without a known place is not.</summary>
public sealed partial class PartnersAreWithinDistance : PairRule
{
    /// <summary>The reason's id where a place is not known.</summary>
    public static readonly RuleId Unknown = new("matching.location-known");

    /// <summary>
    /// Metres that both faces add to the limit. Their formulas differ by nanometres: at the limit itself, where people put pairs,
    /// they would now and then judge differently; a micrometre beyond it nobody puts one.
    /// </summary>
    public const double ToleranceMeters = 1e-6;

    /// <inheritdoc/>
    public override RuleId Id => new("matching.distance-limit");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        var limitMeters = LimitMeters(sides.Inputs.Policy);
        return (helper, receiver, _) => sides.Helpers[helper].Location is { } from && sides.Receivers[receiver].Location is { } to
            && GreatCircle.Meters(from, to) <= limitMeters;
    }

    /// <summary>The limit of the model face, the spatial search included.</summary>
    internal static double LimitMeters(Policy policy) => policy.MaxDistanceKm * 1000 + ToleranceMeters;
}
