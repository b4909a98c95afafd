using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Matchmaking.Matching.Constraints;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

/// <summary>Of a receiver at most as many teachers are at its helper in return as that helper's teachers are at the receiver at the time.</summary>
public sealed class ExchangeIsMutual : PlanRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("rotation.exchange");

    /// <inheritdoc/>
    public override void Add(RotationModel model)
    {
        var facts = model.Facts;
        bool InReturn(int option) => facts.Posts[model.Options[option].Post].Reason == DemandKind.Exchange;
        foreach (var members in model.By(option => Pair(facts, option)).Values)
        {
            if (!members.Exists(InReturn)) continue;
            for (var term = 0; term < facts.Terms.Count; term++)
            {
                var away = members.FindAll(option => model.Options[option].Covers(term));
                if (away.Exists(InReturn)) model.Row(-IntegerProgram.Free, 0, away.Select(option => (option, InReturn(option) ? 1L : -1L)));
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Reason> Audit(AuditFacts facts, ImmutableArray<Posting> postings)
    {
        var placed = postings.Where(posting => facts.Posts.ContainsKey(posting.Post) && !facts.Posts[posting.Post].Leader)
            .SelectMany(posting => facts.TermsOf(posting).Select(term => (posting, term.Id, Returns: facts.Posts[posting.Post].Reason == DemandKind.Exchange))).ToList();
        foreach (var back in placed.Where(row => row.Returns).GroupBy(row => (Receiver: row.posting.Home, Helper: row.posting.Host, row.Id)))
        {
            var come = placed.Count(row => !row.Returns && row.Id == back.Key.Id && row.posting.Home == back.Key.Helper && row.posting.Host == back.Key.Receiver);
            if (back.Count() > come)
                yield return Reasons.Of(Id, ("receiver", SubjectIsNotStripped.NameOf(facts, back.Key.Receiver)), ("helper", SubjectIsNotStripped.NameOf(facts, back.Key.Helper)),
                    ("back", back.Count()), ("come", come));
        }
    }

    // The helper and the receiver between whom an option goes, either way.
    private static IEnumerable<(SchoolId Helper, SchoolId Receiver)> Pair(RotationFacts facts, RotationOption option)
    {
        var (home, post) = (facts.Teachers[option.Teacher].School, facts.Posts[option.Post]);
        return post.Leader ? [] : post.Reason == DemandKind.Exchange ? [(post.Host, home)] : [(home, post.Host)];
    }
}
