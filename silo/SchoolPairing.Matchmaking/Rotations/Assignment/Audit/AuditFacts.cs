using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Certificates;
using Verdict = SchoolPairing.Contracts.Rotations.Eligibility;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>A case as the audits see it: by id, in plain lists; shares no code with the model but the inputs.</summary>
public sealed class AuditFacts
{
    private readonly Dictionary<(SchoolId, SchoolId), int> measured = [];
    private readonly HashSet<PairId> pairs;
    private readonly HashSet<SchoolId> helpers;

    /// <summary>Looks a case through.</summary>
    /// <param name="from">The case.</param>
    /// <param name="burdenLimit">The burden that nobody was to exceed; null: none.</param>
    public AuditFacts(RotationCase from, long? burdenLimit = null)
    {
        (Case, BurdenLimit) = (from, burdenLimit);
        Teachers = from.Inputs.Teachers.ToDictionary(teacher => teacher.Id);
        Schools = from.Inputs.Schools.ToDictionary(school => school.Id);
        Posts = from.Posts.ToDictionary(post => post.Id);
        Verdicts = from.Eligibilities.ToDictionary(answer => answer.Teacher);
        Rules = from.Inputs.Rules.ToDictionary(set => set.Id);
        pairs = [.. from.Inputs.Pairs];
        helpers = [.. from.Inputs.Pairs.Select(pair => pair.Helper)];
        foreach (var time in from.Inputs.TravelTimes ?? [])
            foreach (var way in new[] { (time.Helper, time.Receiver), (time.Receiver, time.Helper) })
                measured[way] = measured.TryGetValue(way, out var other) ? Math.Max(other, time.Minutes) : time.Minutes;
    }

    /// <summary>The case.</summary>
    public RotationCase Case { get; }

    /// <summary>The burden that nobody was to exceed.</summary>
    public long? BurdenLimit { get; }

    /// <summary>The policy.</summary>
    public RotationPolicy Policy => Case.Inputs.Policy;

    /// <summary>Teachers by id.</summary>
    public Dictionary<TeacherId, Teacher> Teachers { get; }

    /// <summary>Schools by id.</summary>
    public Dictionary<SchoolId, School> Schools { get; }

    /// <summary>Posts by id.</summary>
    public Dictionary<PostId, RotationPost> Posts { get; }

    /// <summary>Eligibility by teacher.</summary>
    public Dictionary<TeacherId, Verdict> Verdicts { get; }

    /// <summary>Rule sets by id.</summary>
    public Dictionary<string, RotationRules> Rules { get; }

    /// <summary>The rule set of a teacher; null where none holds.</summary>
    /// <param name="teacher">Who.</param>
    public RotationRules? RulesOf(TeacherId teacher) => Verdicts.TryGetValue(teacher, out var verdict) ? Rules.GetValueOrDefault(verdict.RuleSet) : null;

    /// <summary>Whether two schools are paired in this direction.</summary>
    /// <param name="helper">The helper.</param>
    /// <param name="receiver">The receiver.</param>
    public bool Paired(SchoolId helper, SchoolId receiver) => pairs.Contains(new PairId(helper, receiver));

    /// <summary>Whether a school sends: it helps somebody, or lies in a town.</summary>
    /// <param name="school">The school.</param>
    public bool Sends(School school) =>
        helpers.Contains(school.Id) || Policy.TownClasses.Any(town => school.Class == town);

    /// <summary>First month and last month of a posting.</summary>
    /// <param name="posting">The posting.</param>
    public (YearMonth From, YearMonth Until)? Months(Posting posting)
    {
        var terms = TermsOf(posting);
        return terms.Count == 0 ? null : (YearMonth.Of(terms[0].From), YearMonth.Of(terms[^1].Until));
    }

    /// <summary>The terms of a posting, by the policy's order; empty where it names terms that are not planned.</summary>
    /// <param name="posting">The posting.</param>
    public IReadOnlyList<SchoolTerm> TermsOf(Posting posting)
    {
        var first = Policy.Terms.IndexOf(posting.FirstTerm);
        return first < 0 || posting.Terms < 1 || first + posting.Terms > Policy.Terms.Length
            ? []
            : [.. Policy.Terms.Skip(first).Take(posting.Terms).Select(id => Case.Inputs.Calendar.Terms.First(term => term.Id == id))];
    }

    /// <summary>Minutes from where a teacher lives to a school, computed apart from the engine; null where unknown.</summary>
    /// <param name="teacher">Who.</param>
    /// <param name="host">Where to.</param>
    public int? Minutes(Teacher teacher, School host)
    {
        if (teacher.Home is { } from && host.Location is { } to) return Estimate(from, to);
        return Schools.TryGetValue(teacher.School, out var home) ? Minutes(home, host) : null;
    }

    /// <summary>Minutes between two schools; null where unknown.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    public int? Minutes(School one, School other) =>
        one.Id == other.Id ? 0
        : measured.TryGetValue((one.Id, other.Id), out var minutes) ? minutes
        : one.Location is { } from && other.Location is { } to ? Estimate(from, to) : null;

    // The two great-circle formulas differ by nanometres: 1e-9 minutes keep a way that is a whole minute long from being one longer here.
    private int Estimate(GeoPoint from, GeoPoint to)
    {
        var (fixedMinutes, detour, speed) = Policy.Travel;
        return (int)Math.Ceiling(fixedMinutes + 60 * detour * PlainDistance.Meters(from, to) / (1000 * speed) - 1e-9);
    }
}
