using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>Who goes is to rotate, or is a volunteer on the establishment whom the rules do not ask; nobody who is exempt, deferred or undecided.</summary>
public sealed partial class TeacherMayGo : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.eligible");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        (in RotationOption option) => facts.MayGo(option.Teacher);
}
