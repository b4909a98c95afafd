using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations.Calendar;
using SchoolPairing.Silo.Rotations.Files;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The calendars of a proposal that nobody published yet: the same events that a teacher will see.</summary>
internal static class ProposalCalendars
{
    /// <summary>One file a teacher, by staff number.</summary>
    public static CalendarFiles Of(RotationInputs inputs, RotationProposal proposal, string language)
    {
        var schools = inputs.Schools.ToDictionary(school => school.Id);
        var terms = inputs.Calendar.Terms.ToDictionary(term => term.Id);
        var posts = proposal.Posts.ToDictionary(post => post.Id);
        var visits = (proposal.Week?.Clusters ?? []).SelectMany(cluster => cluster.Visits).ToLookup(visit => visit.Teacher);
        // The same proposal gives the same bytes: the day of its numbers stands for the time of writing.
        var at = new DateTimeOffset(inputs.Policy.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new([.. proposal.Postings.GroupBy(posting => posting.Teacher).OrderBy(group => group.Key)
            .Select(group => CalendarText.Of(group.Key.Value, new TeacherCalendar([.. group.SelectMany(Events)], at), language))]);

        ImmutableArray<CalendarEvent> Events(Posting posting)
        {
            var (stem, planned) = ($"{posting.Teacher}-{posting.Post}", TermsOf(posting));
            EventPlace Place(SchoolId id) => EventPlace.Of(schools[id], posting.OneWayMinutes);
            return posts[posting.Post].Kind == RotationKind.FullTime
                ? [CalendarEvents.OfPosting(stem, inputs.Calendar, planned[0].From, planned[^1].Until, Place(posting.Host))]
                : [.. planned.SelectMany(term => CalendarEvents.OfVisits(stem, visits[posting.Teacher], inputs.Calendar, term, Place))];
        }

        List<SchoolTerm> TermsOf(Posting posting) =>
            [.. inputs.Policy.Terms.Skip(inputs.Policy.Terms.IndexOf(posting.FirstTerm)).Take(posting.Terms).Select(term => terms[term])];
    }
}
