using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>
/// A home school keeps teachers of every subject: of those who may teach it at a stage at most a share is away at a time. Leaders do not count: another comes
/// for each who goes.
/// </summary>
public sealed class SubjectIsNotStripped : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.subject-away");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var there = new Dictionary<(SchoolId, Teaching), int>();
        foreach (var teacher in facts.Teachers)
            if (teacher.Leader == LeaderRole.None)
                foreach (var teaching in teacher.Teaches)
                    there[(teacher.School, teaching)] = there.GetValueOrDefault((teacher.School, teaching)) + 1;
        model.AtMostAtATime(option => facts.Teachers[option.Teacher] is { Leader: LeaderRole.None } teacher ? teacher.Teaches.Select(teaching => (teacher.School, teaching)) : [],
            key => AwayLimit.Of(there[key], facts.Policy.MostAwayPerSubject));
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var colleagues = facts.Teachers.Values.Where(teacher => teacher.Leader == LeaderRole.None).ToLookup(teacher => teacher.School);
        var away =
            from posting in postings
            where facts.Teachers.ContainsKey(posting.Teacher)
            let teacher = facts.Teachers[posting.Teacher]
            where teacher.Leader == LeaderRole.None
            from term in facts.TermsOf(posting)
            from teaching in teacher.Teaches
            group teacher by (teacher.School, term.Id, teaching);
        foreach (var group in away)
        {
            var there = colleagues[group.Key.School].Count(teacher => teacher.Teaches.Contains(group.Key.teaching));
            var limit = Math.Floor((decimal)facts.Policy.MostAwayPerSubject * there);
            if (limit < 1 && there >= 2) limit = 1;
            if (group.Count() > limit)
                yield return Reasons.Of(Id, ("school", NameOf(facts, group.Key.School)), ("subject", Named.Of(group.Key.teaching.Subject)), ("stage", Named.Of(group.Key.teaching.Stage)),
                    ("away", group.Count()), ("there", there), ("limit", limit));
        }
    }

    internal static string NameOf(AuditFacts facts, SchoolId school) => facts.Schools.GetValueOrDefault(school)?.Name ?? school.Value;
}
