using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>
/// Months of service as titles count them: a posting from September to June is a whole year, one of a term half a year, though the holidays are not in it.
/// Within each school year (September to August) ten months or more count as twelve, five or more as at least six, fewer as they are.
/// </summary>
public static class ServiceMonths
{
    private const int WholeYear = 10;
    private const int WholeTerm = 5;
    private const int YearBeginsInMonth = 9;

    /// <summary>Months of service from one month to another, both included; 0 where the second is earlier.</summary>
    /// <param name="from">First month.</param>
    /// <param name="until">Last month.</param>
    public static int Between(YearMonth from, YearMonth until)
    {
        var months = 0;
        while (from.CompareTo(until) <= 0)
        {
            var lastOfYear = new YearMonth(from.Month >= YearBeginsInMonth ? from.Year + 1 : from.Year, YearBeginsInMonth - 1);
            var last = lastOfYear.CompareTo(until) < 0 ? lastOfYear : until;
            months += Counted(last.MonthsSince(from) + 1);
            from = last.Plus(1);
        }
        return months;
    }

    private static int Counted(int months) => months >= WholeYear ? 12 : months >= WholeTerm ? Math.Max(6, months) : months;
}
