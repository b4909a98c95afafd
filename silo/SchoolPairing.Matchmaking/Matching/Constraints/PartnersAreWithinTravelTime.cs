using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>Partners reach each other within the travel time limit; a pair without a known time is allowed.</summary>
public sealed partial class PartnersAreWithinTravelTime : PairRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("matching.travel-time-limit");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        if (sides.Inputs.Policy.MaxTravelMinutes is not { } limit) return (_, _, _) => true;
        return (_, _, minutes) => minutes <= limit;
    }
}
