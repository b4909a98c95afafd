using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

/// <summary>The managing units of the partners relate as the policy says.</summary>
public sealed partial class UnitsMayPair : PairRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("matching.unit-rule");

    /// <inheritdoc/>
    public override PairTest Test(MatchSides sides)
    {
        var policy = sides.Inputs.Policy;
        if (policy.Units == UnitRule.Any) return (_, _, _) => true;
        return (helper, receiver, _) => sides.Helpers[helper].Unit == sides.Receivers[receiver].Unit
            || policy.CityWideUnits.Contains(sides.Helpers[helper].Unit);
    }
}
