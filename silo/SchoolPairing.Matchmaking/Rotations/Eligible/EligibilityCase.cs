using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>One teacher under one rule set: what several rules ask, worked out once.</summary>
public sealed class EligibilityCase
{
    /// <summary>Looks at a teacher under a rule set.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="rules">The rule set that holds for the unit of the home school.</param>
    public EligibilityCase(Teacher teacher, RotationRules rules)
    {
        (Teacher, Rules) = (teacher, rules);
        PossibleSexes = teacher.Sex is { } sex ? [sex] : [Sex.Male, Sex.Female];
    }

    /// <summary>Who.</summary>
    public Teacher Teacher { get; }

    /// <summary>The rule set.</summary>
    public RotationRules Rules { get; }

    /// <summary>Whether the rules about principals hold instead of those about teachers.</summary>
    public bool IsLeader => Teacher.Leader is not LeaderRole.None;

    /// <summary>The known sex, or both: a fact that changes nothing need not be known.</summary>
    public IReadOnlyList<Sex> PossibleSexes { get; }

    /// <summary>
    /// First day on which the time at the school (for a leader: in office) is long enough; null where the month is unknown, or where leaders are not asked.
    /// </summary>
    public DateOnly? DueFrom => IsLeader
        ? Rules.Principals is { } principals && Teacher.LeaderSince is { } since ? since.Plus(Months(PrincipalYears(principals))).FirstDay : null
        : Teacher.JoinedSchool?.Plus(Months(Rules.YearsAtSchool)).FirstDay;

    /// <summary>Years in office after which a leader is to move: so many terms or so many years, whichever is first.</summary>
    /// <param name="principals">The rule.</param>
    public static double PrincipalYears(PrincipalRule principals) => Math.Min(
        principals.TermsOfOffice is { } terms ? terms * principals.TermYears : double.PositiveInfinity, principals.Years ?? double.PositiveInfinity);

    /// <summary>Years as whole months, rounded up: half a year counts, and so does 0.1 of one.</summary>
    /// <param name="years">Years, at least 0.</param>
    public static int Months(double years) => (int)Math.Min(12_000, Math.Ceiling(years * 12 - 1e-9));

    /// <summary>The last finished rotation before a month; null: none.</summary>
    /// <param name="month">The month.</param>
    public PastRotation? LastFinished(YearMonth month) =>
        Teacher.History.Where(past => past.Until is { } until && until.CompareTo(month) < 0).MaxBy(past => past.Until!.Value);
}
