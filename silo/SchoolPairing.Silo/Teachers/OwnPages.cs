using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Teachers;

/// <summary>What teachers see of themselves: published postings, never drafts, and nobody else's name.</summary>
internal sealed class OwnPages(GrainStorage storage, RegisterNow register, ServiceRecords records)
{
    /// <summary>Everything of the first page.</summary>
    public OwnRotation Page(StoredTeacher stored, Rules rules, bool hasFeed, DateTimeOffset now, DateOnly today) => storage.Read(rows =>
    {
        var (teacher, schools) = (stored.Now, register.View());
        var home = schools.Card(teacher.School);
        var rotations = RotationTable.OfTeacher(rows, teacher.Id);
        var postings = rotations.Where(rotation => !rotation.Cancelled)
            .Select(rotation => Posting(rotation, RotationTable.Calendar(rows, rotation.Plan), teacher, rules, schools, now, today)).ToList();
        return new OwnRotation(
            teacher.Id, teacher.Name, home, rules.Judge(teacher, home.Unit, home.UnitName, today),
            [.. postings.Where(posting => posting.Until >= today).OrderBy(posting => posting.From), .. postings.Where(posting => posting.Until < today).OrderByDescending(posting => posting.From)],
            [.. RequestTable.NominationsOf(rows, teacher.Id).Select(nomination => new OwnNomination(
                nomination.Plan, nomination.Host is { } host ? schools.Card(host) : null, nomination.NominatedOn, nomination.Acknowledged))],
            teacher.Wish, [.. teacher.WishedHosts.Select(host => schools.Card(host))], records.Of(rows, teacher, rules, schools, today),
            [.. RequestTable.OfTeacher(rows, teacher.Id).Select(request => Row(request, teacher, schools))], hasFeed);
    });

    /// <summary>The dated events of all postings.</summary>
    public TeacherCalendar Calendar(Teacher teacher, DateTimeOffset now) => storage.Read(rows =>
    {
        var schools = register.View();
        return new TeacherCalendar(
            [.. RotationTable.OfTeacher(rows, teacher.Id)
                .SelectMany(rotation => RotationTable.Calendar(rows, rotation.Plan) is { } calendar ? TeacherCalendars.Events(rotation, calendar, teacher, schools) : [])
                .OrderBy(happens => happens.From).ThenBy(happens => happens.Id, StringComparer.Ordinal)], now);
    });

    private OwnPosting Posting(Rotation rotation, TermCalendar? calendar, Teacher teacher, Rules rules, RegisterView schools, DateTimeOffset now, DateOnly today)
    {
        var posting = rotation.Posting;
        var next = calendar is null ? null : TeacherCalendars.Events(rotation, calendar, teacher, schools)
            .Where(happens => happens is { Cancelled: false, AllDay: false } && happens.Until > now).OrderBy(happens => happens.From).ThenBy(happens => happens.Id, StringComparer.Ordinal).FirstOrDefault();
        var week = rotation.WeekOf(today) is { IsEmpty: false } current ? current : rotation.Visits.FirstOrDefault(span => span.Days.Until >= today)?.Week ?? [];
        return new(rotation.Id, rotation.Plan, schools.Card(posting.Host), [.. rotation.Schools.Select(school => schools.Card(school))], rules.Form(posting.Form) ?? Unlisted(posting.Form),
            rotation.Post.Subject, rotation.Post.Stage, rotation.Post.Shares.Sum(share => share.WeeklyLessons), rotation.From, rotation.Until, posting.OneWayMinutes,
            [.. rotation.Why, .. Spoke(posting)], records.RuralMonths(rotation, rules, schools), schools.Find(schools.Today(posting.Host))?.OfficePhone ?? "", [.. week.Select(numbered => numbered.Visit)], next,
            rotation.ObjectBy >= today ? rotation.ObjectBy : null);
    }

    // What spoke for this host, strongest first; what spoke against it is the planners' concern.
    private static IEnumerable<Reason> Spoke(Posting posting) => posting.Contributions.Where(contribution => contribution.Points > 0)
        .OrderByDescending(contribution => contribution.Points).ThenBy(contribution => contribution.Feature)
        .Select(contribution => new Reason(For(contribution.Feature), contribution.Value is { } value ? [new("value", FormattableString.Invariant($"{value:0.#}"))] : []));

    /// <summary>The id of the sentence by which a teacher reads that a part of the points spoke for a host.</summary>
    internal static RuleId For(FeatureId feature) => new("rotation.for." + feature.Value[(feature.Value.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    // The file of forms lost it since: its id is what there is.
    private static RotationForm Unlisted(RotationFormId form) => new(form, new(form.Value, form.Value), RotationKind.FullTime, CountsAsRural: false);

    private static RequestRow Row(RotationRequest request, Teacher teacher, RegisterView schools) => new(
        request.Id, request.Plan, Rotation.IdOf(request.Plan, request.Rotation), request.Kind, teacher.Id, teacher.Name, request.Host, schools.Card(request.Host).Name,
        request.OtherHost, request.OtherHost is { } other ? schools.Card(other).Name : "", request.Days?.From, request.Days?.Until, request.AskedOn, request.AnswerBy,
        request.State, request.Note, request.Answer, MayDecide: false);
}
