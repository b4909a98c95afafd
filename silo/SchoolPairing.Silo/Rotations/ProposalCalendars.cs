using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Rotations;
using SchoolPairing.Matchmaking.Rotations.Calendar;
using SchoolPairing.Silo.Rotations.Files;

namespace SchoolPairing.Silo.Rotations;

/// <summary>The calendar file of every teacher whom a proposal sends. The same proposal gives the same bytes: their time stamp is the policy's day.</summary>
internal sealed class ProposalCalendars(RotationInputs inputs, RotationProposal proposal)
{
    private readonly Dictionary<SchoolId, School> schools = inputs.Schools.ToDictionary(school => school.Id);
    private readonly Dictionary<TeacherId, Teacher> teachers = inputs.Teachers.ToDictionary(teacher => teacher.Id);
    private readonly Dictionary<PostId, RotationPost> posts = proposal.Posts.ToDictionary(post => post.Id);
    private readonly TravelTimes travel = TravelTimes.Of(inputs);
    private readonly ILookup<(TermId, TeacherId), Visit> visits =
        (from week in proposal.Weeks from cluster in week.Clusters from visit in cluster.Visits select (week.Term, visit)).ToLookup(planned => (planned.Term, planned.visit.Teacher), planned => planned.visit);

    public CalendarFiles Of(string language)
    {
        var at = new DateTimeOffset(inputs.Policy.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new([.. proposal.Postings.GroupBy(posting => posting.Teacher).OrderBy(group => group.Key)
            .Select(group => CalendarText.Of(group.Key.Value, new([.. group.SelectMany(Events).OrderBy(found => found.From).ThenBy(found => found.Id, StringComparer.Ordinal)], at), language))]);
    }

    /// <summary>Visits where their week is planned; else the posting as a span of days.</summary>
    private IEnumerable<CalendarEvent> Events(Posting posting)
    {
        var (stem, first) = ($"{posting.Teacher}-{posting.FirstTerm}", inputs.Calendar.Terms.First(term => term.Id == posting.FirstTerm));
        var last = PublishRules.Last(inputs.Calendar, posting);
        var weeks = inputs.Calendar.Terms.Where(term => proposal.Weeks.Any(week => week.Term == term.Id) && term.From >= first.From && term.Until <= last.Until).ToList();
        if (posts[posting.Post].Kind != RotationKind.Itinerant || weeks.Count == 0)
            return [CalendarEvents.OfPosting(stem, inputs.Calendar, first.From, last.Until, Place(posting, posting.Host))];
        return weeks.SelectMany(week => CalendarEvents.OfVisits(stem, visits[(week.Id, posting.Teacher)], inputs.Calendar, week, school => Place(posting, school)));
    }

    private EventPlace Place(Posting posting, SchoolId school)
    {
        var minutes = school != posting.Host && teachers.TryGetValue(posting.Teacher, out var teacher) && schools.TryGetValue(posting.Home, out var home)
            ? travel.FromHome(teacher, home, schools[school]) ?? posting.OneWayMinutes : posting.OneWayMinutes;
        return EventPlace.Of(schools[school], minutes);
    }
}
