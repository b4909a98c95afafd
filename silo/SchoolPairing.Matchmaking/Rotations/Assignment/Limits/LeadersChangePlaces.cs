using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>A leader goes exactly when another takes the post: no school is without its principal, and none has two.</summary>
public sealed class LeadersChangePlaces : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.leader-swap");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        var into = model.By(option => facts.Posts[option.Post].Leader ? new[] { facts.Holder[facts.Posts[option.Post].Id] } : []);
        var outOf = model.By(option => facts.Posts[option.Post].Leader ? new[] { option.Teacher } : []);
        foreach (var holder in into.Keys.Union(outOf.Keys).Order())
            for (var term = 0; term < facts.Terms.Count; term++)
                model.Row(0, 0, (into.GetValueOrDefault(holder) ?? []).Where(option => model.Options[option].Covers(term)).Select(option => (option, 1L))
                    .Concat((outOf.GetValueOrDefault(holder) ?? []).Where(option => model.Options[option].Covers(term)).Select(option => (option, -1L))));
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var leaders = postings.Where(posting => facts.Posts.TryGetValue(posting.Post, out var post) && post.Leader).ToList();
        if (leaders.Count == 0) yield break;
        foreach (var seat in LeaderPosts.Of(facts.Case))
        {
            var holder = facts.Case.Inputs.Teachers[seat.Holder];
            var gone = leaders.Where(posting => posting.Teacher == holder.Id).SelectMany(facts.TermsOf).Select(term => term.Id).ToHashSet();
            var filled = leaders.Where(posting => posting.Post == seat.Post.Id).SelectMany(facts.TermsOf).Select(term => term.Id).ToHashSet();
            if (!gone.SetEquals(filled)) yield return Reasons.Of(Id, ("school", SubjectIsNotStripped.NameOf(facts, holder.School)), ("gone", gone.Count), ("filled", filled.Count));
        }
    }
}
