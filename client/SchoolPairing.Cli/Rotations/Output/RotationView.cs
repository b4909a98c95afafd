using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Cli.Rotations.Output;

/// <summary>The week of one term, repeated until it ends.</summary>
/// <param name="Term">Which.</param>
/// <param name="Clusters">Clusters of schools that were planned apart.</param>
/// <param name="Visits">By teacher, then half day.</param>
/// <param name="Unmet">What nobody can hold.</param>
internal sealed record TermWeek(TermId Term, int Clusters, IReadOnlyList<Visit> Visits, IReadOnlyList<UnmetLessons> Unmet)
{
    public int UnmetLessons => Unmet.Sum(unmet => unmet.Missing);
}

/// <summary>A plan with what lists and report look up in it.</summary>
internal sealed class RotationView
{
    private readonly Dictionary<SchoolId, School> schools;
    private readonly Dictionary<TeacherId, string> names;
    private readonly Dictionary<PostId, RotationPost> posts;
    private readonly Dictionary<TermId, SchoolTerm> terms;

    private readonly Dictionary<string, LocalText> indicators;

    /// <param name="written">Ids in its lists are there once and known: a plan of the engine, or one that verify found sound.</param>
    public RotationView(WrittenRotation written)
    {
        var (inputs, proposal) = (written.Inputs, written.Proposal);
        (Written, Inputs, Proposal) = (written, inputs, proposal);
        schools = inputs.Schools.ToDictionary(school => school.Id);
        names = inputs.Teachers.ToDictionary(teacher => teacher.Id, teacher => teacher.Name);
        indicators = written.Outlook.Indicators.DistinctBy(indicator => indicator.Id).ToDictionary(indicator => indicator.Id, indicator => indicator.Label);
        posts = proposal.Posts.ToDictionary(post => post.Id);
        terms = inputs.Calendar.Terms.ToDictionary(term => term.Id);
        Weeks = [.. proposal.Weeks.Select(week => new TermWeek(week.Term, week.Clusters.Length,
            [.. week.Clusters.SelectMany(cluster => cluster.Visits).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)], [.. week.Clusters.SelectMany(cluster => cluster.Unmet)]))];
    }

    public WrittenRotation Written { get; }

    public RotationInputs Inputs { get; }

    public RotationProposal Proposal { get; }

    public WrittenOutlook Outlook => Written.Outlook;

    /// <summary>The planned week of each term in which somebody travels.</summary>
    public IReadOnlyList<TermWeek> Weeks { get; }

    /// <summary>All visits of the first of these weeks, by teacher, then half day.</summary>
    public IReadOnlyList<Visit> Visits => Weeks is [var first, ..] ? first.Visits : [];

    /// <summary>Lessons that the first of these weeks cannot hold.</summary>
    public int UnmetLessons => Weeks is [var first, ..] ? first.UnmetLessons : 0;

    /// <summary>True where every teacher is invented.</summary>
    public bool Made => Inputs.Teachers.All(teacher => teacher.Made);

    public School School(SchoolId id) => schools[id];

    public string Name(TeacherId id) => names.GetValueOrDefault(id, id.Value);

    /// <summary>An indicator in words, by its id where the need model had none.</summary>
    public string Indicator(string id, string language) => indicators.TryGetValue(id, out var label) ? label.In(language) : id;

    public RotationPost Post(PostId id) => posts[id];

    /// <summary>First and last day of a posting.</summary>
    public (DateOnly From, DateOnly Until) Days(Posting posting)
    {
        var planned = Inputs.Policy.Terms;
        var first = planned.IndexOf(posting.FirstTerm);
        return (terms[posting.FirstTerm].From, terms[planned[Math.Min(planned.Length - 1, first + posting.Terms - 1)]].Until);
    }

    public string TermLabel(TermId term, string language) => terms.TryGetValue(term, out var found) ? found.Label.In(language) : term.Value;
}
