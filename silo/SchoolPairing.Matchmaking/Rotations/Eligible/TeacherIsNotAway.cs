using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>Who serves at another school already is not asked until they are back.</summary>
public sealed class TeacherIsNotAway : EligibilityRule
{
    /// <summary>The reason's id where no end is known.</summary>
    public static readonly RuleId WithoutEnd = new("rotation.away-open");

    /// <inheritdoc/>
    public override RuleId Id => new("rotation.away");

    /// <inheritdoc/>
    public override EligibilityFinding Judge(EligibilityCase asked, DateOnly day)
    {
        var month = YearMonth.Of(day);
        var away = asked.Teacher.History.FirstOrDefault(past => past.From.CompareTo(month) <= 0 && (past.Until is not { } until || until.CompareTo(month) >= 0));
        if (away is null) return EligibilityFinding.Passes;
        return EligibilityFinding.NotAsked(away.Until is { } end
            ? RotationReason.Of(Id, ("since", away.From), ("until", end))
            : RotationReason.Of(WithoutEnd, ("since", away.From)));
    }

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Changes(EligibilityCase asked) =>
        asked.Teacher.History.SelectMany(past => past.Until is { } until ? new[] { past.From.FirstDay, until.Plus(1).FirstDay } : [past.From.FirstDay]);
}
