using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>A posting of more than one term begins with a school year, so that classes keep their teacher.</summary>
public sealed partial class LongPostingsBeginWithTheSchoolYear : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.school-year");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        (in RotationOption option) => option.Terms == 1 || facts.Terms.BeginsYear(option.FirstTerm);
}
