using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Constraints;

public sealed partial class PartnersAreWithinTravelTime
{
    /// <inheritdoc/>
    public override PairAudit Audit(MatchInputs inputs)
    {
        if (inputs.Policy.MaxTravelMinutes is not { } limit || inputs.TravelTimes is not { } times) return (_, _) => null;
        var tooFar = times.Where(time => time.Minutes > limit).ToDictionary(time => (time.Helper, time.Receiver), time => time.Minutes);
        return (helper, receiver) => tooFar.TryGetValue((helper.Id, receiver.Id), out var minutes)
            ? Reasons.Of(Id, ("minutes", minutes), ("limitMinutes", limit))
            : null;
    }
}
