using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>A principal or vice principal is to move after so many full terms of office, or so many years, at one school; without such a rule they are not asked.</summary>
public sealed class LeaderHasServedTerms : EligibilityRule
{
    /// <summary>The reason's id where the terms are served.</summary>
    public static readonly RuleId Served = new("rotation.leader-terms-served");

    /// <summary>The reason's id where the terms are served and a last day is set.</summary>
    public static readonly RuleId ServedWithLastDay = new("rotation.leader-terms-served-latest");

    /// <summary>The reason's id where the rule set does not ask leaders.</summary>
    public static readonly RuleId LeadersStay = new("rotation.leaders-stay");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.leader-terms");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        if (!asked.IsLeader) return EligibilityFinding.Passes;
        if (asked.Rules.Principals is not { } principals) return EligibilityFinding.NotAsked(RotationReason.Of(LeadersStay));
        if (asked.Teacher.LeaderSince is not { } since || asked.DueFrom is not { } due) return EligibilityFinding.Unknown("leader-since");
        var limit = EligibilityCase.PrincipalYears(principals);
        if (day < due) return EligibilityFinding.NotAsked(RotationReason.Of(Id, ("since", since), ("limit", limit), ("from", YearMonth.Of(due))));
        return EligibilityFinding.Because(Latest(principals, since) is { } latest
            ? RotationReason.Of(ServedWithLastDay, ("since", YearMonth.Of(due)), ("limit", limit), ("latest", latest))
            : RotationReason.Of(Served, ("since", YearMonth.Of(due)), ("limit", limit)));
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) => asked.IsLeader && asked.DueFrom is { } due ? [due] : [];

    /// <summary>The month by which a leader has to have moved; null: none.</summary>
    /// <param name="principals">The rule.</param>
    /// <param name="since">First month in office.</param>
    public static YearMonth? Latest(PrincipalRule principals, YearMonth since) =>
        principals.DeferAtMostYears is { } most ? since.Plus(EligibilityCase.Months(most)) : null;
}
