using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Whose deferral was granted is exempt up to its last day. The rule knows that day and nothing of why: the cause is health data and kept elsewhere.</summary>
public sealed class DeferralIsOver : EligibilityRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.deferred");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day) =>
        asked.Teacher.DeferredUntil is { } until && day <= until
            ? EligibilityFinding.Exempt(RotationReason.Of(Id, ("until", until)))
            : EligibilityFinding.Passes;

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        asked.Teacher.DeferredUntil is { } until && until < DateOnly.MaxValue ? [until.AddDays(1)] : [];
}
