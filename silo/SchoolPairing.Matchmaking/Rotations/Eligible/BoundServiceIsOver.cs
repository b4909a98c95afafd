using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Who has an own service period (公费师范生) is exempt up to its last month.</summary>
public sealed class BoundServiceIsOver : EligibilityRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.bound-service");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day) =>
        asked.Teacher.BoundUntil is { } until && day <= until.LastDay
            ? EligibilityFinding.Exempt(RotationReason.Of(Id, ("until", until)))
            : EligibilityFinding.Passes;

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) => asked.Teacher.BoundUntil is { } until ? [until.Plus(1).FirstDay] : [];
}
