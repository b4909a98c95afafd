using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Matching.Certificates;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class PartnersAreWithinDistance
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        var limitKm = inputs.Policy.MaxDistanceKm;
        return (helper, receiver) =>
        {
            if (helper.Location is not { } from || receiver.Location is not { } to)
                return Reasons.Of(Unknown, ("school", (helper.Location is null ? helper : receiver).Name));
            var meters = PlainDistance.Meters(from, to);
            return meters <= limitKm * 1000 + ToleranceMeters
                ? null
                : Reasons.Of(Id, ("km", Reasons.Km(meters)), ("limitKm", limitKm));
        };
    }
}
