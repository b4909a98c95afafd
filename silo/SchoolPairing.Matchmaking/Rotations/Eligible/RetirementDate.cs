using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Eligible;

/// <summary>
/// The month in which somebody reaches the retirement age under a gradual raise. Source of the formula: the decision of 2024-09-13 on gradually raising the
/// retirement age; who would have retired in the first month of the raise retires one month later, and one month more for every 4 (or 2) months after it.
/// </summary>
public static class RetirementDate
{
    /// <summary>The month of retirement; null where no step is about this sex and post.</summary>
    /// <param name="born">Month of birth.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="post">Type of post.</param>
    /// <param name="steps">The raise, one step a group; of several that fit, the one for this post goes before the one for every post.</param>
    public static YearMonth? Of(YearMonth born, Sex sex, PostType post, ImmutableArray<RetirementStep> steps)
    {
        var step = steps.FirstOrDefault(step => step.Sex == sex && step.Post == post) ?? steps.FirstOrDefault(step => step.Sex == sex && step.Post is null);
        if (step is null) return null;
        var before = born.Plus(step.OldAgeYears * 12);
        var monthsIntoTheRaise = before.MonthsSince(step.RaisedFrom);
        if (monthsIntoTheRaise < 0) return before;
        var later = monthsIntoTheRaise / step.MonthsPerMonth + 1;
        return before.Plus(Math.Min(later, (step.NewAgeYears - step.OldAgeYears) * 12));
    }
}
