using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>The audit's own burden points: months away times an hour and the way.</summary>
internal static class PlainBurden
{
    /// <summary>Burden of a teacher with a posting.</summary>
    public static long With(AuditFacts facts, Teacher teacher, Posting posting) =>
        Before(facts, teacher) + (facts.Months(posting) is var (from, until) ? ServiceMonths.Between(from, until) * (60L + posting.OneWayMinutes) : 0);

    /// <summary>Burden of a teacher before the plan.</summary>
    public static long Before(AuditFacts facts, Teacher teacher)
    {
        long burden = 0;
        foreach (var past in teacher.History)
            burden += ServiceMonths.Between(past.From, past.Until ?? YearMonth.Of(facts.Policy.AsOf)) * (60L + (past.OneWayMinutes ?? facts.Policy.MaxTravelMinutes));
        return burden;
    }
}
