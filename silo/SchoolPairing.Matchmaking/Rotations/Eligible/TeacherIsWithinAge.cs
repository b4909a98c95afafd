using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>
/// Who is above the age ceiling is not asked: the teachers' ceiling, or for leaders that of their own rule. Ages are completed years by the month of birth;
/// a year is completed on the first day of that month, since files know no day.
/// </summary>
public sealed class TeacherIsWithinAge : EligibilityRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.age-ceiling");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        if (Ceiling(asked) is not { } ceiling) return EligibilityFinding.Passes;
        if (asked.Teacher.Born is not { } born) return EligibilityFinding.Unknown("born");
        var over = asked.PossibleSexes.Select(sex => day >= OverFrom(ceiling, born, sex)).Distinct().ToList();
        if (over.Count > 1) return EligibilityFinding.Unknown("sex");
        return !over[0] ? EligibilityFinding.Passes : EligibilityFinding.NotAsked(RotationReason.Of(Id,
            ("age", YearMonth.Of(day).MonthsSince(born) / 12), ("limit", asked.PossibleSexes.Max(sex => Limit(ceiling, sex)))));
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        Ceiling(asked) is { } ceiling && asked.Teacher.Born is { } born ? asked.PossibleSexes.Select(sex => OverFrom(ceiling, born, sex)) : [];

    private static AgeCeiling? Ceiling(EligibilityCase asked) => asked.IsLeader ? asked.Rules.Principals?.AgeCeiling : asked.Rules.AgeCeiling;

    private static int Limit(AgeCeiling ceiling, Sex sex) => sex is Sex.Male ? ceiling.Men : ceiling.Women;

    private static DateOnly OverFrom(AgeCeiling ceiling, YearMonth born, Sex sex) =>
        born.Plus((Limit(ceiling, sex) + (ceiling.Inclusive ? 1 : 0)) * 12).FirstDay;
}
