using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>A posting lasts as many terms as the rule set says; a plan that is shorter than that holds its beginning.</summary>
public sealed partial class LengthIsAllowed : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.length");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) => (in RotationOption option) =>
        facts.RuleSet[option.Teacher] is { } rules && option.Terms <= rules.Terms.Most && option.Terms >= Math.Min(rules.Terms.Fewest, facts.Terms.Count);
}
