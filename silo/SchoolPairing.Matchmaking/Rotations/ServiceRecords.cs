using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Rotations;

/// <summary>A published rotation as months, for a service record.</summary>
/// <param name="Host">Where.</param>
/// <param name="Form">Which form.</param>
/// <param name="From">First month.</param>
/// <param name="Until">Last month.</param>
/// <param name="Rural">Whether it counts: the form does, and the host is a rural or weak school.</param>
public sealed record ServicePeriod(SchoolId Host, RotationFormId Form, YearMonth From, YearMonth Until, bool Rural);

/// <summary>
/// Service at rural and weak schools as the documents of 2023 count it: a year is a condition of the senior title, three years give priority when principals are chosen.
/// </summary>
public static class ServiceRecords
{
    /// <summary>Months that the senior title asks for.</summary>
    public const int MonthsForTitle = 12;

    /// <summary>Months that give priority when principals are chosen.</summary>
    public const int MonthsForPrincipal = 36;

    /// <summary>A teacher's record. Months that two rotations share count once: the later one counts from where the earlier ended.</summary>
    /// <param name="history">Past rotations.</param>
    /// <param name="published">Published rotations, past and to come.</param>
    /// <param name="today">Until when months count.</param>
    /// <param name="nameOf">Name of a school.</param>
    public static ServiceRecord Of(IEnumerable<PastRotation> history, IEnumerable<ServicePeriod> published, DateOnly today, Func<SchoolId, string> nameOf)
    {
        var now = YearMonth.Of(today);
        var rows = history.Select(past => (past.Host, past.Form, past.From, past.Until, past.Rural))
            .Concat(published.Select(period => (period.Host, period.Form, period.From, Until: (YearMonth?)period.Until, period.Rural)))
            .OrderBy(row => row.From).ThenBy(row => row.Until ?? now).ThenBy(row => row.Host).ToList();
        var entries = ImmutableArray.CreateBuilder<ServiceEntry>();
        YearMonth? counted = null;
        foreach (var row in rows)
        {
            var planned = row.From.CompareTo(now) > 0;
            var (from, until) = (row.From, row.Until is { } last && last.CompareTo(now) <= 0 ? last : now);
            if (counted is { } before && from.CompareTo(before) <= 0) from = before.Plus(1);
            var months = row.Rural && !planned ? ServiceMonths.Between(from, until) : 0;
            if (row.Rural && !planned && (counted is not { } known || until.CompareTo(known) > 0)) counted = until;
            entries.Add(new(row.Host, nameOf(row.Host), row.Form, row.From, row.Until, months, planned));
        }
        return new(entries.ToImmutable(), entries.Sum(entry => entry.CountedMonths), MonthsForTitle, MonthsForPrincipal);
    }
}
