using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Who has fewer than so many years before retirement is exempt; exactly so many is not fewer. From the month of retirement on nobody is asked.</summary>
public sealed class RetirementIsFarEnough : EligibilityRule
{
    /// <summary>The reason's id from the month of retirement on.</summary>
    public static readonly RuleId Retired = new("rotation.retired");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.years-to-retirement");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        if (asked.Teacher.Born is null) return asked.Rules.YearsToRetirement > 0 ? EligibilityFinding.Unknown("born") : EligibilityFinding.Passes;
        var possible = asked.PossibleSexes.Select(sex => Judge(asked, sex, day)).ToList();
        return possible.DistinctBy(finding => finding.State).Count() > 1 ? EligibilityFinding.Unknown("sex") : possible[0];
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        from sex in asked.PossibleSexes
        let retires = Retires(asked, sex)
        where retires is not null
        from day in new[] { NearFrom(asked, retires.Value), retires.Value.FirstDay }
        select day;

    private EligibilityFinding Judge(EligibilityCase asked, Sex sex, DateOnly day) =>
        Retires(asked, sex) is not { } retires || day < NearFrom(asked, retires) ? EligibilityFinding.Passes
        : day >= retires.FirstDay ? EligibilityFinding.NotAsked(RotationReason.Of(Retired, ("retires", retires)))
        : EligibilityFinding.Exempt(RotationReason.Of(Id, ("retires", retires), ("limit", asked.Rules.YearsToRetirement)));

    private static YearMonth? Retires(EligibilityCase asked, Sex sex) =>
        asked.Teacher.Born is { } born ? RetirementDate.Of(born, sex, asked.Teacher.Post, asked.Rules.Retirement) : null;

    private static DateOnly NearFrom(EligibilityCase asked, YearMonth retires) =>
        retires.Plus(Math.Min(0, 1 - EligibilityCase.Months(asked.Rules.YearsToRetirement))).FirstDay;
}
