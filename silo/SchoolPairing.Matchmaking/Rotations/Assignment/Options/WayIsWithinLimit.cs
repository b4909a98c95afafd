using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>The way from where the teacher lives to the host takes at most the minutes of the policy; a way that is not known is not allowed.</summary>
public sealed partial class WayIsWithinLimit : OptionRule
{
    /// <summary>The reason's id where the way is not known.</summary>
    public static readonly RuleId Unknown = new("rotation.way-known");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.way");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        (in RotationOption option) => option.Minutes >= 0 && option.Minutes <= facts.Policy.MaxTravelMinutes;
}
