using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>A teacher is to move after so many years at one school, counted in months from the month of joining; leaders are counted by their office.</summary>
public sealed class TeacherHasYearsAtSchool : EligibilityRule
{
    /// <summary>The reason's id where the years are reached.</summary>
    public static readonly RuleId Reached = new("rotation.years-reached");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.years-at-school");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        if (asked.IsLeader) return EligibilityFinding.Passes;
        if (asked.Teacher.JoinedSchool is not { } joined || asked.DueFrom is not { } due) return EligibilityFinding.Unknown("joined-school");
        var years = Math.Floor(YearMonth.Of(day).MonthsSince(joined) / 1.2) / 10;
        return day >= due
            ? EligibilityFinding.Because(RotationReason.Of(Reached, ("since", YearMonth.Of(due)), ("years", years), ("limit", asked.Rules.YearsAtSchool)))
            : EligibilityFinding.NotAsked(RotationReason.Of(Id, ("years", Math.Max(0, years)), ("limit", asked.Rules.YearsAtSchool), ("from", YearMonth.Of(due))));
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) => !asked.IsLeader && asked.DueFrom is { } due ? [due] : [];
}
