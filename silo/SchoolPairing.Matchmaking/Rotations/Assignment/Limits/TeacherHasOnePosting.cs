using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>A plan sends a teacher to one post only: one place at a time, and no second rotation before the next plan.</summary>
public sealed class TeacherHasOnePosting : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.one-posting");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        foreach (var options in model.By(option => new[] { option.Teacher }).Values) model.AtMost(options, 1);
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings) =>
        from posting in postings group posting by posting.Teacher into own where own.Count() > 1 select Reasons.Of(Id, ("teacher", own.Key), ("postings", own.Count()));
}
