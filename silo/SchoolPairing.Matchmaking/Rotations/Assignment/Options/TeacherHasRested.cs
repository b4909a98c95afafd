using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Options;

/// <summary>Nobody goes again within the years of rest after a rotation, nor while one is under way; after it has ended, volunteers may.</summary>
public sealed partial class TeacherHasRested : OptionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.rested");

    /// <inheritdoc/>
    public override OptionTest Test(RotationFacts facts)
    {
        var rested = facts.Teachers.Select((teacher, index) => RestedFrom(teacher, facts.RuleSet[index])).ToArray();
        return (in RotationOption option) => facts.Terms.Terms[option.FirstTerm].From >= rested[option.Teacher];
    }

    private static DateOnly RestedFrom(Teacher teacher, RotationRules? rules)
    {
        if (teacher.History is []) return DateOnly.MinValue;
        if (teacher.History.Any(past => past.Until is null)) return DateOnly.MaxValue;
        var ended = teacher.History.Max(past => past.Until!.Value).Plus(1);
        return (teacher.Wish == RotationWish.Willing ? ended : ended.Plus(Months(rules?.RestYears ?? 0))).FirstDay;
    }

    /// <summary>Years as months, rounded up.</summary>
    internal static int Months(double years) => (int)Math.Ceiling((decimal)years * 12);
}
