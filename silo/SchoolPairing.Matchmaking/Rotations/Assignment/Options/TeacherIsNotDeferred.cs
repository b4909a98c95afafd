using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>A granted deferral is over when the posting begins; its reason is not known here.</summary>
public sealed partial class TeacherIsNotDeferred : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.not-deferred");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts) =>
        (in RotationOption option) => facts.Teachers[option.Teacher].DeferredUntil is not { } until || facts.Terms.Terms[option.FirstTerm].From > until;
}
