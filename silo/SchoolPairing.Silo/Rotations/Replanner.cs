using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What a change does to what is published, in both answers. Solves, so it works off the grain's turn; it changes nothing.</summary>
internal sealed class Replanner(IRotationEngine engine)
{
    private static readonly RotationProof Exact = new("calendar", 0, 0, "calendar", true);

    /// <summary>Both answers to a change for which <see cref="ChangeRules"/> find no fault.</summary>
    /// <param name="now">The plan.</param>
    /// <param name="run">What is published.</param>
    /// <param name="change">What happened.</param>
    /// <param name="today">Today.</param>
    /// <param name="mayPlan">Whether a new visit is within the asker's reach: one that is not stays open in the pinned answer.</param>
    /// <param name="cancel">Ends it.</param>
    public ReplanDrafts Drafts(RotationPlan now, PlannedRun run, RotationChange change, DateOnly today, Func<Visit, bool> mayPlan, CancellationToken cancel)
    {
        var travel = TravelTimes.Of(run.Inputs);
        if (change.Kind == RotationChangeKind.TermMoved) return new(Of(now, TermMove.Moved(now, change.Term!), [], [], [], Exact), null);
        var days = ChangeRules.Span(now, change, today);
        var standing = change.Kind == RotationChangeKind.TeacherAway ? now.Changes : now.Changes.Add(change);
        var itinerant = now.Standing.Where(rotation => !rotation.Visits.IsEmpty).ToList();
        var (pinned, least, other) = (new List<Solved>(), new List<Solved>(), false);
        foreach (var segment in VisitSpans.Segments(itinerant, days))
        {
            var visits = itinerant.SelectMany(rotation => rotation.WeekOf(segment.From)).Select(numbered => numbered.Visit).ToList();
            if (visits.Count == 0 || (change.Kind == RotationChangeKind.TeacherAway && !visits.Exists(visit => visit.Teacher == change.Teacher))) continue;
            var away = now.Standing.Where(rotation => rotation.Away.Any(span => span.Has(segment.From))).Select(rotation => rotation.Teacher);
            if (change is { Kind: RotationChangeKind.TeacherAway, Teacher: { } teacher }) away = away.Append(teacher);
            var week = engine.Replan(new(run.Inputs, run.Proposal, now.TermOf(run.Inputs, segment.From), Sorted(visits), [.. away.Distinct().Order()], standing), cancel);
            pinned.Add(new(segment, Sorted(visits), Within(week.Pinned, visits, mayPlan)));
            least.Add(new(segment, Sorted(visits), week.Least ?? week.Pinned));
            other |= week.Least is not null;
        }
        return new(Draft(now, change, days, standing, pinned, run, travel), other ? Draft(now, change, days, standing, least, run, travel) : null);
    }

    // Where nobody else moves, each new visit can be left out by itself: its lessons are then missing.
    private static ReplannedVisits Within(ReplannedVisits answer, List<Visit> before, Func<Visit, bool> mayPlan)
    {
        var beyond = answer.Visits.Where(visit => !before.Contains(visit, VisitEquality.Instance) && !mayPlan(visit)).ToList();
        if (beyond.Count == 0) return answer;
        var unmet = answer.Unmet.ToList();
        foreach (var open in beyond.SelectMany(visit => visit.Lessons.Select(lesson => new ClassLessons(visit.School, lesson.Group, lesson.Stage, lesson.Subject, 1))).GroupBy(lesson => lesson))
            if (unmet.FindIndex(line => line.Lessons with { WeeklyLessons = 1 } == open.Key) is >= 0 and var at) unmet[at] = unmet[at] with { Missing = unmet[at].Missing + open.Count() };
            else unmet.Add(new(open.Key with { WeeklyLessons = open.Count() }, open.Count(), []));
        return answer with
        {
            Visits = [.. answer.Visits.Except(beyond, VisitEquality.Instance)],
            Unmet = [.. unmet.OrderBy(line => line.Lessons.School).ThenBy(line => line.Lessons.Group).ThenBy(line => line.Lessons.Subject)],
        };
    }

    private static ReplanDraft Draft(RotationPlan now, RotationChange change, DaySpan days, ImmutableArray<RotationChange> standing, List<Solved> solved, PlannedRun run, TravelTimes travel)
    {
        var next = now with { Changes = standing };
        foreach (var (segment, before, answer) in solved)
            foreach (var rotation in next.Standing.Where(rotation => rotation.Post.Kind == RotationKind.Itinerant && rotation.From <= segment.From && segment.From <= rotation.Until).ToList())
            {
                var changed = VisitSpans.Replace(rotation, segment with { Until = segment.Until < rotation.Until ? segment.Until : rotation.Until },
                    [.. answer.Visits.Where(visit => visit.Teacher == rotation.Teacher)]);
                if (!ReferenceEquals(changed, rotation)) next = next.With(RotationWays.Known(changed, run.Inputs, travel));
            }
        if (change.Kind == RotationChangeKind.TeacherAway)
            foreach (var rotation in next.Standing.Where(rotation => rotation.Teacher == change.Teacher && days.Meets(new(rotation.From, rotation.Until))).ToList())
                next = next.With(rotation with { Away = DaySpans.With(rotation.Away, days), Sequence = rotation.Sequence + 1 });
        var goes = solved.SelectMany(part => part.Before.Except(part.Answer.Visits, VisitEquality.Instance));
        var comes = solved.SelectMany(part => part.Answer.Visits.Except(part.Before, VisitEquality.Instance));
        var proof = solved.Count == 0 ? Exact : new(solved[0].Answer.Proof.Method, solved.Sum(part => part.Answer.Proof.Points), solved.Sum(part => part.Answer.Proof.Bound),
            solved[0].Answer.Proof.BoundFrom, solved.TrueForAll(part => part.Answer.Proof.Reproducible));
        return Of(now, next, goes, comes, [.. solved.SelectMany(part => part.Answer.Unmet).DistinctBy(unmet => (unmet.Lessons, unmet.Missing))], proof,
            solved.Select(part => part.Answer.Fallback).FirstOrDefault(fallback => fallback is not null));
    }

    private static ReplanDraft Of(
        RotationPlan before, RotationPlan next, IEnumerable<Visit> goes, IEnumerable<Visit> comes, ImmutableArray<UnmetLessons> unmet, RotationProof proof, string? fallback = null) =>
        new(next.Changed(), new(HashOf(before, next), Sorted(goes), Sorted(comes), unmet, proof, fallback));

    /// <summary>SHA-256 of every posting that is another one afterwards, the calendar, and the changes that hold.</summary>
    private static string HashOf(RotationPlan before, RotationPlan next) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new ReplanContent([.. next.Rotations.Values.Where(rotation => !ReferenceEquals(rotation, before.Rotations.GetValueOrDefault(rotation.Number)))], next.Calendar!, next.Changes),
        StoredJson.Options)));

    private static ImmutableArray<Visit> Sorted(IEnumerable<Visit> visits) =>
        [.. visits.Distinct(VisitEquality.Instance).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half).ThenBy(visit => visit.School)];

    private sealed record Solved(DaySpan Segment, ImmutableArray<Visit> Before, ReplannedVisits Answer);

    private sealed record ReplanContent(ImmutableArray<Rotation> Rotations, TermCalendar Calendar, ImmutableArray<RotationChange> Changes);
}

/// <summary>One answer with the plan that it leads to.</summary>
internal sealed record ReplanDraft(RotationPlan Next, ReplanAnswer Answer);

/// <summary>Both answers to a change.</summary>
internal sealed record ReplanDrafts(ReplanDraft Pinned, ReplanDraft? Least)
{
    public ReplanPreview Preview(long version) => new(version, Pinned.Answer, Least?.Answer);

    public ReplanDraft? Find(string hash) => Pinned.Answer.Hash == hash ? Pinned : Least?.Answer.Hash == hash ? Least : null;
}

/// <summary>Spans of days in order and without overlap.</summary>
internal static class DaySpans
{
    public static ImmutableArray<DaySpan> With(ImmutableArray<DaySpan> spans, DaySpan more)
    {
        var meeting = spans.Where(span => span.From <= more.Until.AddDays(1) && more.From <= span.Until.AddDays(1)).ToList();
        var joined = meeting.Aggregate(more, (one, other) => new(one.From < other.From ? one.From : other.From, one.Until > other.Until ? one.Until : other.Until));
        return [.. spans.Except(meeting).Append(joined).OrderBy(span => span.From)];
    }
}
