using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>A term begins or ends on another day: the days of its postings and visits follow.</summary>
internal static class TermMove
{
    public static RotationPlan Moved(RotationPlan now, SchoolTerm moved)
    {
        var before = now.Calendar!.Terms.First(term => term.Id == moved.Id);
        var next = now with { Calendar = now.Calendar with { Terms = now.Calendar.Terms.Replace(before, moved) } };
        var days = new DaySpan(before.From, before.Until);
        foreach (var rotation in now.Standing.Where(rotation => days.Meets(new(rotation.From, rotation.Until))))
        {
            var own = new DaySpan(Begin(rotation.From), End(rotation.Until));
            next = next.With(rotation with
            {
                From = own.From, Until = own.Until, Sequence = rotation.Sequence + 1,
                Visits = [.. rotation.Visits.Select(span => span with { Days = days.Meets(span.Days) ? Within(span.Days) : span.Days }).Where(span => span.Days.From <= span.Days.Until)],
            });
        }
        return next;

        DateOnly Begin(DateOnly day) => day == before.From ? moved.From : day;

        DateOnly End(DateOnly day) => day == before.Until ? moved.Until : day;

        DaySpan Within(DaySpan span)
        {
            var (from, until) = (Begin(span.From), End(span.Until));
            return new(from < moved.From ? moved.From : from, until > moved.Until ? moved.Until : until);
        }
    }
}
