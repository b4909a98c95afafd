using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Rotations;

namespace SchoolPairing.Silo.Rotations;

/// <summary>
/// Makes a run's postings the published ones. What stays as it is keeps its rotation; what has begun is frozen: it changes by a replan or a decided request
/// only. Postings of terms that the run does not plan stay.
/// </summary>
internal static class PublishRules
{
    /// <param name="now">The plan.</param>
    /// <param name="run">What is published.</param>
    /// <param name="why">Rules that make a teacher rotate.</param>
    /// <param name="objectBy">Last day to object.</param>
    /// <param name="today">Today.</param>
    public static Answer<PublishedPlan> Next(RotationPlan now, PlannedRun run, Func<TeacherId, ImmutableArray<Reason>> why, DateOnly objectBy, DateOnly today)
    {
        var calendar = Calendar(now, run.Inputs.Calendar);
        var terms = calendar.Terms.Where(term => run.Inputs.Policy.Terms.Contains(term.Id)).ToDictionary(term => term.Id);
        var travel = TravelTimes.Of(run.Inputs);
        var next = now;
        var (added, frozen) = (0, new List<Refusal>());
        HashSet<int> kept = [];
        foreach (var posting in run.Proposal.Postings)
        {
            var stands = now.Standing.Where(rotation => rotation.Teacher == posting.Teacher && rotation.Posting.FirstTerm == posting.FirstTerm).MaxBy(rotation => rotation.Number);
            if (stands is not null && SamePlace(stands.Posting, posting))
            {
                kept.Add(stands.Number);
                var visited = RotationWays.Known(Visited(stands, run.Proposal, terms, today), run.Inputs, travel);
                if (!ReferenceEquals(visited, stands)) next = next.With(visited);
                continue;
            }
            if (stands is not null && stands.From <= today)
            {
                kept.Add(stands.Number);
                frozen.Add(Begun(stands));
                continue;
            }
            var rotation = new Rotation
            {
                Plan = now.Plan, Number = next.LastRotation + 1, Posting = posting, Post = run.Post(posting.Post), From = terms[posting.FirstTerm].From,
                Until = Last(calendar, posting).Until, ObjectBy = objectBy, Why = why(posting.Teacher),
            };
            next = next.With(RotationWays.Known(Visited(rotation, run.Proposal, terms, today), run.Inputs, travel));
            added++;
        }
        var falls = now.Standing.Where(rotation => terms.ContainsKey(rotation.Posting.FirstTerm) && !kept.Contains(rotation.Number)).ToList();
        frozen.AddRange(falls.Where(rotation => rotation.From <= today && rotation.Until >= today).Select(Begun));
        if (frozen.Count > 0) return Answer<PublishedPlan>.Refuse(frozen.Take(20));
        falls.RemoveAll(rotation => rotation.From <= today);
        next = falls.Aggregate(next, (plan, rotation) => Fallen(plan, rotation));
        next = next with { Published = run.Run, Calendar = calendar, Changes = now.Published == run.Run ? now.Changes : [] };
        return Answer<PublishedPlan>.Of(new(next.Changed(), added, kept.Count, falls.Count));
    }

    /// <summary>A posting that no longer stands, with what was asked about it.</summary>
    public static RotationPlan Fallen(RotationPlan plan, Rotation rotation)
    {
        plan = plan.With(rotation with { Cancelled = true, Sequence = rotation.Sequence + 1 });
        foreach (var request in plan.Requests.Values.Where(request => request.IsOpen && (request.Rotation == rotation.Number || request.With == rotation.Number)))
            plan = plan.With(request with { State = RequestState.Refused, Answer = RequestRules.FellAway });
        return plan;
    }

    public static bool SamePlace(Posting one, Posting other) =>
        one.Post == other.Post && one.Host == other.Host && one.Home == other.Home && one.Form == other.Form && one.Terms == other.Terms;

    /// <summary>The last term of a posting.</summary>
    public static SchoolTerm Last(TermCalendar calendar, Posting posting)
    {
        var first = calendar.Terms.Select(term => term.Id).ToList().IndexOf(posting.FirstTerm);
        return calendar.Terms[Math.Min(first + posting.Terms - 1, calendar.Terms.Length - 1)];
    }

    /// <summary>Terms that were moved since they were published stay moved; the calendar of the run gives the others.</summary>
    private static TermCalendar Calendar(RotationPlan now, TermCalendar run)
    {
        if (now.Calendar is not { } published || published.Id != run.Id) return run;
        var planned = now.Standing.SelectMany(rotation => published.Terms.Where(term => term.From <= rotation.Until && rotation.From <= term.Until)).Select(term => term.Id).ToHashSet();
        return run with { Terms = [.. run.Terms.Select(term => planned.Contains(term.Id) ? published.Terms.First(moved => moved.Id == term.Id) : term).OrderBy(term => term.From)] };
    }

    /// <summary>A posting with the planned week of each of its terms.</summary>
    private static Rotation Visited(Rotation rotation, RotationProposal proposal, Dictionary<TermId, SchoolTerm> terms, DateOnly today)
    {
        var next = proposal.Weeks.Aggregate(rotation, (so, week) => Visited(so, week, terms, today));
        return rotation.Visits.IsEmpty || ReferenceEquals(next, rotation) ? next with { Sequence = rotation.Sequence } : next with { Sequence = rotation.Sequence + 1 };
    }

    private static Rotation Visited(Rotation rotation, WeekPlan week, Dictionary<TermId, SchoolTerm> terms, DateOnly today)
    {
        if (rotation.Post.Kind != RotationKind.Itinerant || !terms.TryGetValue(week.Term, out var term) || rotation.Until < term.From || term.Until < rotation.From)
            return rotation;
        var days = new DaySpan(Later(term.From, rotation.From), Earlier(term.Until, rotation.Until));
        // Weeks that are published and under way are those of the last replan, whatever this run suggests.
        if (days.From <= today && rotation.Visits.Any(span => span.Days.Meets(days))) return rotation;
        return VisitSpans.Replace(rotation, days, [.. week.Clusters.SelectMany(cluster => cluster.Visits).Where(visit => visit.Teacher == rotation.Teacher)]);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Refusal Begun(Rotation rotation) => Refusal.Of(RefusalCode.PostingBegun,
        ("rotation", rotation.Id.Value), ("host", rotation.Posting.Host.Value), ("from", RotationTable.Day(rotation.From)));
}

/// <summary>What publishing makes of a plan.</summary>
internal sealed record PublishedPlan(RotationPlan Plan, int Added, int Kept, int Fallen);
