using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Two teachers change places: who comes into question, and what it makes of their postings.</summary>
internal static class SwapRules
{
    /// <summary>Standing postings of the same subject, stage, kind and days that have not ended, own ones left out.</summary>
    public static ImmutableArray<Rotation> Candidates(RotationPlan now, Rotation own, DateOnly today) =>
    [
        .. now.Standing.Where(other => other.Teacher != own.Teacher && other.Post.Subject == own.Post.Subject && other.Post.Stage == own.Post.Stage && other.Post.Kind == own.Post.Kind
            && !other.Post.Leader && !own.Post.Leader && other.Posting.FirstTerm == own.Posting.FirstTerm && other.Posting.Terms == own.Posting.Terms && other.Until == own.Until
            && other.Posting.Host != own.Posting.Host && Begins(own, other, today) <= own.Until),
    ];

    public static SwapQuestion Question(PlannedRun run, RotationPlan now, Rotation own, IEnumerable<Rotation> others, DateOnly today)
    {
        ImmutableArray<Rotation> asked = [.. others];
        var begins = asked.Select(other => Begins(own, other, today)).Min();
        var visits = now.Standing.SelectMany(rotation => rotation.WeekOf(begins)).Select(numbered => numbered.Visit).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half);
        return new(run.Inputs, [.. Newest(now)], own.Posting, [.. asked.Select(other => other.Posting)],
            own.Post.Kind == RotationKind.Itinerant ? new(run.Inputs, run.Proposal, now.TermOf(run.Inputs, begins), [.. visits], [], now.Changes) : null);
    }

    /// <summary>Of each teacher and first term the newest posting: a swap in the middle of a term leaves the part before it standing too.</summary>
    private static IEnumerable<Posting> Newest(RotationPlan now) =>
        now.Standing.GroupBy(rotation => (rotation.Teacher, rotation.Posting.FirstTerm)).Select(group => group.MaxBy(rotation => rotation.Number)!.Posting);

    /// <summary>The first day of the new places: the first of both where neither has begun, else tomorrow.</summary>
    public static DateOnly Begins(Rotation one, Rotation other, DateOnly today)
    {
        var first = one.From > other.From ? one.From : other.From;
        return first > today ? first : today.AddDays(1);
    }

    /// <summary>The plan after a swap; days until its begin stay as they were.</summary>
    public static RotationPlan Done(RotationPlan now, Rotation one, Rotation other, SwapTrial trial, DateOnly begins, RotationInputs inputs)
    {
        var travel = TravelTimes.Of(inputs);
        var (mine, theirs) = (RotationWays.Known(Placed(one, other, trial.Own, begins), inputs, travel), RotationWays.Known(Placed(other, one, trial.Other, begins), inputs, travel));
        foreach (var (rotation, moved) in new[] { (one, mine), (other, theirs) })
            if (begins <= rotation.From) now = now.With(moved);
            else
            {
                now = now.With(Ended(rotation, begins));
                now = now.With(moved with { Number = now.LastRotation + 1, From = begins, Sequence = 0, Away = [.. rotation.Away.Where(span => span.Until >= begins)] });
            }
        return now;
    }

    private static Rotation Placed(Rotation rotation, Rotation at, Posting posting, DateOnly begins)
    {
        var moved = rotation with { Posting = posting, Post = at.Post, Sequence = rotation.Sequence + 1 };
        if (at.Post.Kind != RotationKind.Itinerant) return moved;
        var days = new DaySpan(begins, rotation.Until);
        foreach (var segment in VisitSpans.Segments([rotation, at], days))
            moved = VisitSpans.Replace(moved, segment, [.. at.WeekOf(segment.From).Select(visit => visit.Visit with { Teacher = rotation.Teacher })]);
        return begins <= rotation.From ? moved with { Sequence = rotation.Sequence + 1 } : moved with { Visits = [.. moved.Visits.Where(span => span.Days.Until >= begins)] };
    }

    private static Rotation Ended(Rotation rotation, DateOnly begins) =>
        VisitSpans.Replace(rotation, new(begins, rotation.Until), []) with { Until = begins.AddDays(-1), Sequence = rotation.Sequence + 1 };
}
