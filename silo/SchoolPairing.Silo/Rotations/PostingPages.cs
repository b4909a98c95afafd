using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Postings as planners and principals list them, within the caller's reach. A principal gets neither points nor contributions.</summary>
internal sealed class PostingPages(RotationPlan plan, RegisterView view, TeacherView teachers, Scope scope, DateOnly today)
{
    private readonly SchoolId? own = scope.Caller is { Role: Role.Principal, School: { } school } ? view.Today(school) : null;

    public bool IsPrincipal => scope.Caller?.Role == Role.Principal;

    /// <summary>What is published.</summary>
    public PostingList Published(PostingQuery query, PlannedRun? run) =>
        List(query, plan.Standing.Select(Row), Terms(plan.Calendar, run?.Inputs.Policy.Terms), run?.Proposal.Proof);

    /// <summary>What the newest run suggests.</summary>
    public PostingList Draft(PostingQuery query, PlannedRun run)
    {
        var terms = run.Inputs.Calendar.Terms.ToDictionary(term => term.Id);
        var visits = (from week in run.Proposal.Weeks from cluster in week.Clusters from visit in cluster.Visits select (week.Term, visit)).ToLookup(planned => (planned.Term, planned.visit.Teacher), planned => planned.visit);
        return List(query, run.Proposal.Postings.Select(posting => Row(null, posting, run.Post(posting.Post), terms[posting.FirstTerm].From,
            PublishRules.Last(run.Inputs.Calendar, posting).Until, visits[(posting.FirstTerm, posting.Teacher)])),
            Terms(run.Inputs.Calendar, run.Inputs.Policy.Terms), run.Proposal.Proof);
    }

    /// <summary>Postings whose home is a school, or of which a school is a place of work.</summary>
    public ImmutableArray<PostingRow> Of(SchoolId school, bool comes) =>
    [
        .. plan.Standing.Where(rotation => comes ? rotation.Schools.Any(place => view.Today(place) == school) : view.Today(rotation.Posting.Home) == school)
            .Select(Row).OrderBy(row => row.From).ThenBy(row => row.Posting.Home).ThenBy(row => row.Posting.Teacher),
    ];

    /// <summary>Whether the caller sees a posting: a planner by home or host, a principal by home or any school of the post.</summary>
    public bool Sees(Posting posting, IEnumerable<SchoolId> places) => own is { } school
        ? view.Today(posting.Home) == school || places.Any(place => view.Today(place) == school)
        : scope.PlansForTheCity || scope.MayPlanForAnyOf(view.Card(posting.Home).Unit, view.Card(posting.Host).Unit);

    /// <summary>An answer within the caller's reach: of a teacher whom another unit manages whether they are to rotate, not by which of their dates.</summary>
    public RotationWhy Within(RotationWhy why, bool own) => why with
    {
        Eligibility = own ? why.Eligibility : why.Eligibility with { Since = null, NextChange = null, Reasons = [] },
        Changes = [.. why.Changes.Where(change => Sees(change.Posting, [change.Posting.Host]))],
    };

    private PostingList List(PostingQuery query, IEnumerable<PostingRow> rows, ImmutableArray<SchoolTerm> terms, RotationProof? proof)
    {
        var found = rows.Where(row => Sees(row.Posting, row.Week.Select(visit => visit.School).Append(row.Posting.Host)) && Fits(query, row))
            .OrderBy(row => row.Posting.Home).ThenBy(row => row.Posting.Teacher).ThenBy(row => row.From).ToList();
        return new(found.Count, [.. found.Skip(query.Skip).Take(query.Take)], terms, IsPrincipal ? null : proof);
    }

    private bool Fits(PostingQuery query, PostingRow row)
    {
        SchoolId[] ends = [row.Posting.Home, row.Posting.Host];
        var text = query.Text?.Trim() ?? "";
        return (query.Unit is not { } unit || ends.Any(end => view.Card(end).Unit == unit))
            && (query.School is not { } school || ends.Concat(row.Week.Select(visit => visit.School)).Any(end => view.Today(end) == view.Today(school)))
            && (text.Length == 0 || new[] { row.Name, row.HomeName, row.HostName, row.Posting.Teacher.Value }.Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private PostingRow Row(Rotation rotation) => Row(rotation.Id, rotation.Posting, rotation.Post, rotation.From, rotation.Until,
        (rotation.Visits.FirstOrDefault(span => span.Days.Until >= today) ?? rotation.Visits.LastOrDefault())?.Week.Select(visit => visit.Visit) ?? []);

    private PostingRow Row(RotationId? id, Posting posting, RotationPost post, DateOnly from, DateOnly until, IEnumerable<Visit> week) => new(
        id, IsPrincipal ? posting with { Points = 0, Contributions = [], Backbone = false } : posting, teachers.NameOf(posting.Teacher), view.Card(posting.Home).Name,
        view.Card(posting.Host).Name, post.Subject, post.WeeklyLessons, from, until, [.. week]);

    private static ImmutableArray<SchoolTerm> Terms(TermCalendar? calendar, ImmutableArray<TermId>? planned) =>
        [.. (calendar?.Terms ?? []).Where(term => planned is null || planned.Value.Contains(term.Id))];
}
