using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>What a swap of two visits would mean.</summary>
/// <param name="Visits">The two visits after it; empty where one of them is not there.</param>
/// <param name="Against">Rules of either school or teacher that stand against it; empty where it may be.</param>
/// <param name="MoreMinutes">Minutes of travel and visit points that the week would cost more; negative: less.</param>
public sealed record SwapAnswer(ImmutableArray<Visit> Visits, ImmutableArray<Reason> Against, long MoreMinutes)
{
    /// <summary>Whether the swap keeps every rule.</summary>
    public bool Allowed => Visits.Length == 2 && Against.Length == 0;
}

/// <summary>Tests swap requests: two teachers exchange a visit each, against all rules of both schools and both teachers at once.</summary>
public static class SwapCheck
{
    /// <summary>Tests one swap in a finished week.</summary>
    /// <param name="inputs">What the week depends on.</param>
    /// <param name="week">The week.</param>
    /// <param name="one">A teacher.</param>
    /// <param name="oneHalf">The half day of their visit.</param>
    /// <param name="other">The other teacher.</param>
    /// <param name="otherHalf">The half day of theirs.</param>
    public static SwapAnswer Of(WeekInputs inputs, ClusterWeek week, TeacherId one, WeekHalf oneHalf, TeacherId other, WeekHalf otherHalf)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(week);
        var (mine, theirs) = (week.Visits.FirstOrDefault(visit => visit.Teacher == one && visit.Half == oneHalf), week.Visits.FirstOrDefault(visit => visit.Teacher == other && visit.Half == otherHalf));
        if (mine is null || theirs is null || one == other) return new([], [], 0);
        var swapped = ImmutableArray.Create(theirs with { Teacher = one }, mine with { Teacher = other });
        var facts = new WeekFacts(inputs);
        var after = week with { Visits = [.. week.Visits.Where(visit => !ReferenceEquals(visit, mine) && !ReferenceEquals(visit, theirs)).Concat(swapped).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)] };
        var known = TimetableRules.Violations(facts, week, TimetableRules.All).Select(TimetableRules.Key).ToHashSet();
        var against = TimetableRules.Violations(facts, after, TimetableRules.All).Where(reason => !known.Contains(TimetableRules.Key(reason))).ToImmutableArray();
        return new(swapped, against, WeekCost.Of(facts, after) - WeekCost.Of(facts, week));
    }
}
