using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Partners lie within the great-circle distance limit; a pair exactly at the limit is allowed, one without a known place is not.</summary>
public sealed partial class PartnersAreWithinDistance : PairRule
{
    /// <summary>The reason's id where a place is not known.</summary>
    public static readonly RuleId Unknown = new("matching.location-known");

    /// <inheritdoc/>
    public override RuleId Id => new("matching.distance-limit");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        var limitMeters = sides.Inputs.Policy.MaxDistanceKm * 1000;
        return (helper, receiver, _) => sides.Helpers[helper].Location is { } from && sides.Receivers[receiver].Location is { } to
            && GreatCircle.Meters(from, to) <= limitMeters;
    }
}
