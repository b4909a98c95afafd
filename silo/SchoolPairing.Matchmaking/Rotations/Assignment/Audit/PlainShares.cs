using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>One place where a share is counted, with plain code.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Unit">The unit.</param>
/// <param name="School">The school; null: the unit as a whole.</param>
/// <param name="Year">The school year.</param>
/// <param name="Counted">Eligible teachers of the kind that is asked for.</param>
/// <param name="Sent">Eligible teachers who go in that year, of any kind.</param>
internal sealed record PlainLine(RotationRules Rules, UnitId Unit, SchoolId? School, int Year, int Counted, IReadOnlyList<Teacher> Sent)
{
    /// <summary>A line of the ledger.</summary>
    public QuotaLine Quota(RuleId rule, int required, int sent, bool oneYear) => new(rule, Unit, School, Counted, required, sent, oneYear ? null : Year);

    /// <summary>Name of the school or unit.</summary>
    public string Where(AuditFacts facts) => School is { } school ? facts.Schools[school].Name : Unit.Value;
}

/// <summary>Every place where shares are counted.</summary>
internal static class PlainShares
{
    /// <summary>The lines of every unit and school that has eligible teachers to send, in every school year.</summary>
    public static IEnumerable<PlainLine> Lines(AuditFacts facts, ImmutableArray<Posting> postings, Func<Teacher, bool> kind)
    {
        var years = facts.Policy.Terms.Select(id => facts.Case.Inputs.Calendar.Terms.First(term => term.Id == id)).Select(YearOf).Distinct().ToList();
        var eligible = facts.Case.Inputs.Teachers.Where(teacher => Counts(facts, teacher)).ToList();
        var went = postings.Where(posting => facts.Teachers.ContainsKey(posting.Teacher))
            .SelectMany(posting => facts.TermsOf(posting).Select(YearOf).Distinct().Select(year => (year, posting.Teacher))).ToHashSet();
        foreach (var unit in eligible.GroupBy(teacher => facts.Schools[teacher.School].Unit))
        {
            var rules = facts.RulesOf(unit.First().Id)!;
            foreach (var year in years)
            {
                PlainLine Line(SchoolId? school, IReadOnlyList<Teacher> teachers) =>
                    new(rules, unit.Key, school, year, teachers.Count(kind), [.. teachers.Where(teacher => went.Contains((year, teacher.Id)))]);
                if (rules.ShareHeldBy is ShareLevel.Unit or ShareLevel.Both) yield return Line(null, [.. unit]);
                if (rules.ShareHeldBy is ShareLevel.School or ShareLevel.Both)
                    foreach (var school in unit.GroupBy(teacher => teacher.School)) yield return Line(school.Key, [.. school]);
            }
        }
    }

    /// <summary>Whether the plan has one school year only, so that lines do not name it.</summary>
    public static bool OneYear(AuditFacts facts) =>
        facts.Policy.Terms.Select(id => YearOf(facts.Case.Inputs.Calendar.Terms.First(term => term.Id == id))).Distinct().Count() == 1;

    /// <summary>Whether somebody counts as backbone.</summary>
    public static bool Backbone(AuditFacts facts, Teacher teacher) => facts.Verdicts[teacher.Id].Backbone;

    private static bool Counts(AuditFacts facts, Teacher teacher) =>
        teacher.Leader == LeaderRole.None && facts.Verdicts.TryGetValue(teacher.Id, out var verdict) && verdict.State == EligibilityState.Eligible
        && facts.RulesOf(teacher.Id) is not null && facts.Schools.TryGetValue(teacher.School, out var home) && facts.Sends(home);

    // A term that begins before July belongs to the school year that began the year before.
    private static int YearOf(SchoolTerm term) => term.From.Year - (term.From.Month < 7 ? 1 : 0);
}
