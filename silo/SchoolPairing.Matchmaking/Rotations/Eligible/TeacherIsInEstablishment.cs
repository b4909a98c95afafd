using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Only staff on the establishment and in post (在编在岗) rotate.</summary>
public sealed class TeacherIsInEstablishment : EligibilityRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.in-establishment");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day) =>
        asked.Teacher.InEstablishment ? EligibilityFinding.Passes : EligibilityFinding.NotAsked(RotationReason.Of(Id));
}
