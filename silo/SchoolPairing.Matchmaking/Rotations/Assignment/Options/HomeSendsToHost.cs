using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>A teacher goes from a helper to its receiver, where the policy says so from a town school to its own unit, in return from a receiver to its helper; leaders within the unit or the pair.</summary>
public sealed partial class HomeSendsToHost : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.sending");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        var pool = facts.Policy.Sending == SendingRule.PartnersAndUnit;
        return (in RotationOption option) =>
        {
            if (facts.Home[option.Teacher] is not { } home || facts.Host[option.Post] is not { } host || home.Id == host.Id) return false;
            var post = facts.Posts[option.Post];
            var (sends, returns) = (facts.Pairs.Contains(new(home.Id, host.Id)), facts.Pairs.Contains(new(host.Id, home.Id)));
            if (post.Leader) return home.Unit == host.Unit || sends || returns;
            if (post.Reason == DemandKind.Exchange) return facts.Policy.ExchangeBack && returns;
            return sends || (pool && home.Unit == host.Unit && facts.Sending.Contains(home.Id));
        };
    }
}
