using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>
/// Burden points: months away × (60 + minutes of one way), summed over all rotations of a teacher. An hour of the way doubles a month. Where a past way is not
/// known the longest that the policy allows counts, so that nobody's burden is understated.
/// </summary>
public static class Burdens
{
    private const int MinutesOfAMonth = 60;

    /// <summary>Burden of so many months.</summary>
    /// <param name="months">Months away.</param>
    /// <param name="minutes">One way.</param>
    public static long Of(int months, int minutes) => (long)months * (MinutesOfAMonth + minutes);

    /// <summary>Burden of a teacher's rotations before this plan.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="policy">The policy: its day ends what is still under way, its longest way stands for an unknown one.</param>
    public static long Before(Teacher teacher, RotationPolicy policy) =>
        teacher.History.Sum(past => Of(ServiceMonths.Between(past.From, past.Until ?? YearMonth.Of(policy.AsOf)), past.OneWayMinutes ?? policy.MaxTravelMinutes));
}
