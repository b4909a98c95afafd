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

    /// <summary>Months of several spans of service: months that two of them share count once, and spans that touch are one.</summary>
    /// <param name="spans">First and last month of each, in any order; one that ends before it begins counts nothing.</param>
    public static int Together(IEnumerable<(YearMonth From, YearMonth Until)> spans)
    {
        var (months, open) = (0, ((YearMonth From, YearMonth Until)?)null);
        foreach (var (from, until) in spans.Where(span => span.Until.CompareTo(span.From) >= 0).OrderBy(span => span.From))
        {
            if (open is { } span && from.CompareTo(span.Until.Plus(1)) <= 0)
            {
                open = (span.From, until.CompareTo(span.Until) > 0 ? until : span.Until);
                continue;
            }
            months += open is { } over ? Between(over.From, over.Until) : 0;
            open = (from, until);
        }
        return months + (open is { } last ? Between(last.From, last.Until) : 0);
    }

    private static int Counted(int months) => months >= WholeYear ? 12 : months >= WholeTerm ? Math.Max(6, months) : months;
}
