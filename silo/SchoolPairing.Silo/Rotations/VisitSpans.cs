using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Changes the weekly visits of a posting over a span of days; a visit that only moves keeps its number.</summary>
internal static class VisitSpans
{
    /// <summary>The posting with other visits over some days. The same object where nothing changes.</summary>
    /// <param name="rotation">The posting.</param>
    /// <param name="days">Which days.</param>
    /// <param name="visits">Its visits on them, in any order.</param>
    public static Rotation Replace(Rotation rotation, DaySpan days, IReadOnlyCollection<Visit> visits)
    {
        ImmutableArray<Visit> wanted = [.. visits.OrderBy(visit => visit.Half).ThenBy(visit => visit.School)];
        var numbers = rotation.Visits.SelectMany(span => span.Week.Concat(span.Gone)).Select(visit => visit.Number).DefaultIfEmpty().Max();
        List<VisitSpan> spans = [];
        var changed = false;
        foreach (var span in Filled(rotation, days))
        {
            if (!days.Has(span.Days.From) || Same(span.Week, wanted))
            {
                spans.Add(span);
                continue;
            }
            changed = true;
            spans.Add(Renumbered(span, wanted, ref numbers));
        }
        return changed ? rotation with { Visits = Joined(spans), Sequence = rotation.Sequence + 1 } : rotation;
    }

    /// <summary>Days between which nothing changes for any of some postings, within a span.</summary>
    public static IEnumerable<DaySpan> Segments(IEnumerable<Rotation> rotations, DaySpan days)
    {
        SortedSet<DateOnly> starts = [days.From];
        foreach (var span in rotations.SelectMany(rotation => rotation.Visits.Select(span => span.Days).Concat(rotation.Away)))
        {
            if (days.Has(span.From)) starts.Add(span.From);
            if (days.Has(span.Until.AddDays(1))) starts.Add(span.Until.AddDays(1));
        }
        List<DateOnly> ordered = [.. starts];
        return ordered.Select((start, index) => new DaySpan(start, index + 1 < ordered.Count ? ordered[index + 1].AddDays(-1) : days.Until));
    }

    public static bool Same(IEnumerable<NumberedVisit> week, IReadOnlyList<Visit> visits) =>
        week.Select(numbered => numbered.Visit).OrderBy(visit => visit.Half).ThenBy(visit => visit.School).SequenceEqual(visits, VisitEquality.Instance);

    /// <summary>The spans, cut at the ends of some days, with empty ones on days of these that had none.</summary>
    private static IEnumerable<VisitSpan> Filled(Rotation rotation, DaySpan days)
    {
        var from = days.From;
        foreach (var span in rotation.Visits.SelectMany(span => Cut(span, days)))
        {
            if (days.Has(span.Days.From))
            {
                if (from < span.Days.From) yield return new(new(from, span.Days.From.AddDays(-1)), [], []);
                from = span.Days.Until.AddDays(1);
            }
            else if (span.Days.From > days.Until && from <= days.Until)
            {
                yield return new(new(from, days.Until), [], []);
                from = days.Until.AddDays(1);
            }
            yield return span;
        }
        if (from <= days.Until) yield return new(new(from, days.Until), [], []);
    }

    private static IEnumerable<VisitSpan> Cut(VisitSpan span, DaySpan days)
    {
        if (!span.Days.Meets(days))
        {
            yield return span;
            yield break;
        }
        if (span.Days.From < days.From) yield return span with { Days = span.Days with { Until = days.From.AddDays(-1) } };
        yield return span with
        {
            Days = new(span.Days.From < days.From ? days.From : span.Days.From, span.Days.Until > days.Until ? days.Until : span.Days.Until),
        };
        if (span.Days.Until > days.Until) yield return span with { Days = span.Days with { From = days.Until.AddDays(1) } };
    }

    private static VisitSpan Renumbered(VisitSpan span, ImmutableArray<Visit> wanted, ref int numbers)
    {
        List<NumberedVisit> old = [.. span.Week];
        var given = new NumberedVisit?[wanted.Length];
        Match((before, now) => VisitEquality.Instance.Equals(before, now));
        Match((before, now) => before.School == now.School && before.Half == now.Half);
        Match((before, now) => before.School == now.School);
        for (var index = 0; index < wanted.Length; index++) given[index] ??= new(++numbers, wanted[index]);
        return span with { Week = [.. given.Select(visit => visit!)], Gone = [.. span.Gone.Concat(old).OrderBy(visit => visit.Number)] };

        void Match(Func<Visit, Visit, bool> alike)
        {
            for (var index = 0; index < wanted.Length; index++)
            {
                if (given[index] is not null || old.FindIndex(numbered => alike(numbered.Visit, wanted[index])) is not (>= 0 and var place)) continue;
                given[index] = new(old[place].Number, wanted[index]);
                old.RemoveAt(place);
            }
        }
    }

    private static ImmutableArray<VisitSpan> Joined(List<VisitSpan> spans)
    {
        List<VisitSpan> joined = [];
        foreach (var span in spans)
            if (joined.Count > 0 && joined[^1].Days.Until.AddDays(1) == span.Days.From && Alike(joined[^1].Week, span.Week) && Alike(joined[^1].Gone, span.Gone))
                joined[^1] = joined[^1] with { Days = joined[^1].Days with { Until = span.Days.Until } };
            else if (span.Week.Length + span.Gone.Length > 0)
                joined.Add(span);
        return [.. joined];
    }

    private static bool Alike(ImmutableArray<NumberedVisit> one, ImmutableArray<NumberedVisit> other) =>
        one.Select(visit => visit.Number).SequenceEqual(other.Select(visit => visit.Number)) && one.Select(visit => visit.Visit).SequenceEqual(other.Select(visit => visit.Visit), VisitEquality.Instance);
}

/// <summary>Visits by what they say; a list inside a record compares by identity only.</summary>
internal sealed class VisitEquality : IEqualityComparer<Visit>
{
    public static VisitEquality Instance { get; } = new();

    public bool Equals(Visit? one, Visit? other) => ReferenceEquals(one, other) || (one is not null && other is not null
        && one.Teacher == other.Teacher && one.School == other.School && one.Half == other.Half && one.ArriveBy == other.ArriveBy && one.Lessons.SequenceEqual(other.Lessons));

    public int GetHashCode(Visit visit) => HashCode.Combine(visit.Teacher, visit.School, visit.Half);
}
