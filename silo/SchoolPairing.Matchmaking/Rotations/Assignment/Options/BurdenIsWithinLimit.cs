using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>Nobody's burden over the years exceeds the limit of the plan, which is set as low as its policy of fairness allows.</summary>
public sealed partial class BurdenIsWithinLimit : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.burden");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        facts.BurdenLimit is { } limit ? (in RotationOption option) => option.Burden <= limit : (in RotationOption _) => true;
}
