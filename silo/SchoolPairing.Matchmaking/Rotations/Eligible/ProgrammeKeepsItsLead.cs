using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>
/// The lead of a school's traditional or special programme is exempt: for so many years from the day on which they were due, or as long as they lead it where
/// the rule set names no years.
/// </summary>
public sealed class ProgrammeKeepsItsLead : EligibilityRule
{
    /// <summary>The reason's id where the exemption has no end.</summary>
    public static readonly RuleId WithoutEnd = new("rotation.special-programme-open");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.special-programme");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        if (!asked.Teacher.SpecialProgramme || asked.DueFrom is not { } due || day < due) return EligibilityFinding.Passes;
        if (asked.Rules.SpecialProgrammeYears is not { } years) return EligibilityFinding.Exempt(RotationReason.Of(WithoutEnd));
        return day < due.AddYears(years)
            ? EligibilityFinding.Exempt(RotationReason.Of(Id, ("limit", years), ("from", YearMonth.Of(due.AddYears(years)))))
            : EligibilityFinding.Passes;
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        !asked.Teacher.SpecialProgramme || asked.DueFrom is not { } due ? []
        : asked.Rules.SpecialProgrammeYears is { } years ? [due, due.AddYears(years)] : [due];
}
