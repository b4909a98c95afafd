using System.Collections.Immutable;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>One teacher's own view. Key: the staff number. Open to this teacher and nobody else; the service reads the calendar for whoever has its address.</summary>
[Alias("SchoolPairing.ITeacherGrain")]
public interface ITeacherGrain : IGrainWithStringKey
{
    /// <summary>Everything of the teacher's first page in one call.</summary>
    [Alias("Own"), OpenTo(Role.Teacher)]
    Task<Answer<OwnRotation>> Own();

    /// <summary>Says whether and where to one would like to go.</summary>
    /// <param name="command">The wish.</param>
    [Alias("Wish"), OpenTo(Role.Teacher)]
    Task<Answer<OwnRotation>> Wish(SetWish command);

    /// <summary>Makes a new secret calendar address; one made before ends. The secret is answered this once; only its SHA-256 is kept.</summary>
    /// <param name="command">Caller's id; a repeat makes another secret, since the first is not kept.</param>
    [Alias("OpenFeed"), OpenTo(Role.Teacher)]
    Task<Answer<FeedSecret>> OpenFeed(CommandId command);

    /// <summary>Ends the calendar address.</summary>
    /// <param name="command">Caller's id.</param>
    [Alias("CloseFeed"), OpenTo(Role.Teacher)]
    Task<Answer<OwnRotation>> CloseFeed(CommandId command);

    /// <summary>The calendar as dated events, for the own page.</summary>
    [Alias("Calendar"), OpenTo(Role.Teacher)]
    Task<Answer<TeacherCalendar>> Calendar();

    /// <summary>The calendar as a file to download.</summary>
    /// <param name="language">zh-CN or en.</param>
    [Alias("File"), OpenTo(Role.Teacher)]
    Task<Answer<CalendarFile>> File(string language);
}

/// <summary>Calendars by secret address. Key: SHA-256 of the secret, lower-case hex. Whoever has the secret has the calendar.</summary>
[Alias("SchoolPairing.ICalendarFeedGrain")]
public interface ICalendarFeedGrain : IGrainWithStringKey
{
    /// <summary>The calendar as a file, refused with <see cref="RefusalCode.UnknownName"/> where no open feed has this secret. No name of a person in it.</summary>
    /// <param name="language">zh-CN or en.</param>
    [Alias("Read"), OpenTo(Role.Service)]
    Task<Answer<CalendarFile>> Read(string language);
}

/// <summary>The secret of a calendar address.</summary>
/// <param name="Secret">128 bits, in Crockford's base 32.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.FeedSecret")]
public sealed record FeedSecret(string Secret);

/// <summary>Dated events; times in UTC.</summary>
/// <param name="Events">By begin, then id.</param>
/// <param name="At">When it was made.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherCalendar")]
public sealed record TeacherCalendar(ImmutableArray<CalendarEvent> Events, DateTimeOffset At);

/// <summary>One event.</summary>
/// <param name="Id">Stable over changes of its time: the UID of the calendar.</param>
/// <param name="Sequence">Counts changes of it, from 0.</param>
/// <param name="From">Begin.</param>
/// <param name="Until">End.</param>
/// <param name="School">Where.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Township">Township; null where unknown.</param>
/// <param name="Location">Where it stands; null where unknown.</param>
/// <param name="OneWayMinutes">The way.</param>
/// <param name="Lessons">What is taught, by slot; empty for a full-time posting, whose event is its span of days.</param>
/// <param name="AllDay">True where it is a span of days.</param>
/// <param name="Cancelled">True where it was published and no longer stands.</param>
/// <param name="OfficePhone">Public telephone of the school's office; null where not given.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.CalendarEvent")]
public sealed record CalendarEvent(
    string Id, int Sequence, DateTimeOffset From, DateTimeOffset Until, SchoolId School, string SchoolName, string? Township, GeoPoint? Location,
    int OneWayMinutes, ImmutableArray<VisitLesson> Lessons, bool AllDay, bool Cancelled,
    string? OfficePhone = null);

/// <summary>Sets the wish.</summary>
/// <param name="Command">Caller's id.</param>
/// <param name="Wish">Whether.</param>
/// <param name="Hosts">At most <see cref="MostHosts"/> schools, dearest first.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SetWish")]
public sealed record SetWish(CommandId Command, RotationWish Wish, ImmutableArray<SchoolId> Hosts)
{
    /// <summary>Schools that somebody may wish for, in a file of teachers too.</summary>
    public const int MostHosts = 5;
}

/// <summary>The teacher's first page.</summary>
/// <param name="Teacher">Staff number.</param>
/// <param name="Name">Own name.</param>
/// <param name="Home">Home school.</param>
/// <param name="Eligibility">Whether one is to rotate, and why.</param>
/// <param name="Postings">Published postings, the current and coming ones first, then past ones.</param>
/// <param name="Nominations">Nominations that wait for the own acknowledgement, or were acknowledged.</param>
/// <param name="Wish">Own wish.</param>
/// <param name="WishedHosts">Own wished hosts.</param>
/// <param name="Record">Service record.</param>
/// <param name="Requests">Own requests, newest first.</param>
/// <param name="HasFeed">Whether a calendar address is open.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnRotation")]
public sealed record OwnRotation(
    TeacherId Teacher, string Name, SchoolCard Home, Eligibility Eligibility, ImmutableArray<OwnPosting> Postings, ImmutableArray<OwnNomination> Nominations,
    RotationWish Wish, ImmutableArray<SchoolCard> WishedHosts, ServiceRecord Record, ImmutableArray<RequestRow> Requests, bool HasFeed);

/// <summary>One published posting as its teacher reads it.</summary>
/// <param name="Id">The rotation.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Host">Lead host.</param>
/// <param name="Schools">Schools of the post, the host first.</param>
/// <param name="Form">Form.</param>
/// <param name="Subject">What is taught.</param>
/// <param name="Stage">At which stage.</param>
/// <param name="WeeklyLessons">Lessons a week.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="OneWayMinutes">The way to the host.</param>
/// <param name="Why">Why me: rules that make it so, then what spoke for this host, strongest first.</param>
/// <param name="RuralMonths">Months that it will count as rural service.</param>
/// <param name="Contact">Public telephone of the host school's office; empty where not given. Never a person's number.</param>
/// <param name="Week">Weekly visits; empty for a full-time posting.</param>
/// <param name="Next">The next visit from now; null: none.</param>
/// <param name="ObjectBy">Last day to object; null: over.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnPosting")]
public sealed record OwnPosting(
    RotationId Id, PlanId Plan, SchoolCard Host, ImmutableArray<SchoolCard> Schools, RotationForm Form, SubjectId Subject, Stage Stage, int WeeklyLessons,
    DateOnly From, DateOnly Until, int OneWayMinutes, ImmutableArray<Reason> Why, int RuralMonths, string Contact, ImmutableArray<Visit> Week,
    CalendarEvent? Next, DateOnly? ObjectBy);

/// <summary>A nomination as its teacher reads it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Host">Where to; null: open.</param>
/// <param name="NominatedOn">When.</param>
/// <param name="Acknowledged">The own answer; null: none yet.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.OwnNomination")]
public sealed record OwnNomination(PlanId Plan, SchoolCard? Host, DateOnly NominatedOn, bool? Acknowledged);
