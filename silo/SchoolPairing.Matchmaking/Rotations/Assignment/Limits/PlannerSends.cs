using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Whom a planner sends goes to a post of that host.</summary>
public sealed class PlannerSends : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => RotationModel.SendRule;

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var sends = facts.Inputs.Decisions.Where(decision => decision.Kind == RotationDecisionKind.Send).Select(decision => (decision.Teacher, decision.Host)).ToHashSet();
        if (sends.Count == 0) return;
        var options = model.By(option => new[] { (facts.Teachers[option.Teacher].Id, Host: (Contracts.Schools.SchoolId?)facts.Posts[option.Post].Host) });
        foreach (var send in sends.OrderBy(send => send.Teacher).ThenBy(send => send.Host?.Value, StringComparer.Ordinal)) model.OneOf(options.GetValueOrDefault(send) ?? []);
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings) =>
        from decision in facts.Case.Inputs.Decisions
        where decision.Kind == RotationDecisionKind.Send && !postings.Any(posting => posting.Teacher == decision.Teacher && posting.Host == decision.Host)
        select Reasons.Of(Id, ("teacher", decision.Teacher), ("host", decision.Host is { } host ? SubjectIsNotStripped.NameOf(facts, host) : "-"));
}
