using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>A post takes one teacher a term.</summary>
public sealed class PostTakesOneTeacher : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.one-teacher");

    /// <inheritdoc/>
    public override void Add(RotationModel model) => model.AtMostAtATime(option => new[] { option.Post }, _ => 1);

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings) =>
        from posting in postings
        from term in facts.TermsOf(posting)
        group posting by (posting.Post, term.Id) into held
        where held.Count() > 1
        select Reasons.Of(Id, ("post", held.Key.Post), ("term", held.Key.Id), ("teachers", held.Count()));
}
