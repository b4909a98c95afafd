using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>After a rotation nobody has to go again for so many years, counted from the month after its last.</summary>
public sealed class RestIsOver : EligibilityRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.rest");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day) =>
        asked.LastFinished(YearMonth.Of(day)) is { Until: { } until } && day < OverFrom(asked, until)
            ? EligibilityFinding.NotAsked(RotationReason.Of(Id, ("until", until), ("limit", asked.Rules.RestYears), ("from", YearMonth.Of(OverFrom(asked, until)))))
            : EligibilityFinding.Passes;

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        asked.Teacher.History.SelectMany(past => past.Until is { } until ? new[] { until.Plus(1).FirstDay, OverFrom(asked, until) } : []);

    private static DateOnly OverFrom(EligibilityCase asked, YearMonth until) => until.Plus(1 + EligibilityCase.Months(asked.Rules.RestYears)).FirstDay;
}
