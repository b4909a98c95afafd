using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
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

    public RotationView(
        RotationInputs inputs, RotationProposal proposal, ImmutableArray<RotationRelief> reliefs, RotationLedger ledger, TeacherNames names)
    {
        (Inputs, Proposal, Reliefs, Ledger) = (inputs, proposal, reliefs, ledger);
        schools = inputs.Schools.ToDictionary(school => school.Id);
        this.names = names.Teachers.ToDictionary(teacher => teacher.Teacher, teacher => teacher.Name);
        posts = proposal.Posts.ToDictionary(post => post.Id);
        terms = inputs.Calendar.Terms.ToDictionary(term => term.Id);
        Weeks = [.. proposal.Weeks.Select(week => new TermWeek(week.Term, week.Clusters.Length,
            [.. week.Clusters.SelectMany(cluster => cluster.Visits).OrderBy(visit => visit.Teacher).ThenBy(visit => visit.Half)], [.. week.Clusters.SelectMany(cluster => cluster.Unmet)]))];
    }

    public RotationInputs Inputs { get; }

    public RotationProposal Proposal { get; }

    public ImmutableArray<RotationRelief> Reliefs { get; }

    public RotationLedger Ledger { get; }

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
