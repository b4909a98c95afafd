using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Of all teachers of a home school, leaders apart, at most a share is away at a time.</summary>
public sealed class SchoolIsNotStripped : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.school-away");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var there = facts.Teachers.Where(teacher => teacher.Leader == LeaderRole.None).GroupBy(teacher => teacher.School).ToDictionary(group => group.Key, group => group.Count());
        model.AtMostAtATime(option => facts.Teachers[option.Teacher] is { Leader: LeaderRole.None } teacher ? new[] { teacher.School } : [],
            school => AwayLimit.Of(there[school], facts.Policy.MostAwayPerSchool));
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        foreach (var school in postings.Where(posting => facts.Teachers.GetValueOrDefault(posting.Teacher)?.Leader == LeaderRole.None).GroupBy(posting => facts.Teachers[posting.Teacher].School))
        {
            var there = facts.Teachers.Values.Count(teacher => teacher.School == school.Key && teacher.Leader == LeaderRole.None);
            var limit = Math.Max(Math.Floor((decimal)facts.Policy.MostAwayPerSchool * there), there >= 2 ? 1 : 0);
            var most = school.SelectMany(posting => facts.TermsOf(posting)).GroupBy(term => term.Id).Select(term => term.Count()).DefaultIfEmpty().Max();
            if (most > limit) yield return Reasons.Of(Id, ("school", SubjectIsNotStripped.NameOf(facts, school.Key)), ("away", most), ("there", there), ("limit", limit));
        }
    }
}
