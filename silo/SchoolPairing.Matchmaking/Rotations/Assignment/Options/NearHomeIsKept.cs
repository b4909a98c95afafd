using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>Who has to be home every evening goes no farther than the policy's shorter way.</summary>
public sealed partial class NearHomeIsKept : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.near-home");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        (in RotationOption option) => !facts.Teachers[option.Teacher].NearHome || option.Minutes <= facts.Policy.NearHomeMinutes;
}
