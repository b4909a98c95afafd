using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class UnitsMayPair
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        var policy = inputs.Policy;
        return (helper, receiver) => policy.Units != UnitRule.SameUnit || helper.Unit == receiver.Unit || policy.CityWideUnits.Any(unit => unit == helper.Unit)
            ? null
            : Reasons.Of(Id, ("helperUnit", helper.UnitName), ("receiverUnit", receiver.UnitName));
    }
}
