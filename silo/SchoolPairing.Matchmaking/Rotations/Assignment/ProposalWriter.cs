using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment.Audit;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;
using SchoolPairing.Matchmaking.Rotations.Assignment.Options;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>Writes chosen options down as a proposal: postings with their contributions, ledger, fairness, proof.</summary>
internal static class ProposalWriter
{
    /// <summary>The postings of the chosen options, by teacher, then first term.</summary>
    public static ImmutableArray<Posting> Postings(RotationFacts facts, IEnumerable<RotationOption> chosen)
    {
        var points = new OptionPoints(facts);
        return [.. chosen.OrderBy(option => option.Teacher).ThenBy(option => option.FirstTerm).Select(option => Posting(facts, points, option))];
    }

    /// <summary>One option as a posting.</summary>
    public static Posting Posting(RotationFacts facts, OptionPoints points, in RotationOption option)
    {
        var (teacher, post) = (facts.Teachers[option.Teacher], facts.Posts[option.Post]);
        var parts = points.Explain(option);
        return new(teacher.Id, teacher.School, post.Id, post.Host, FormFitsThePost.FormOf(facts.Policy, post.Kind), facts.Terms.Terms[option.FirstTerm].Id, option.Terms,
            Math.Max(0, option.Minutes), facts.Case.Eligibilities[option.Teacher].Backbone, parts.Sum(part => (long)part.Points), parts);
    }

    /// <summary>The proposal. Of the posts that no demand asks for only those that are filled are told.</summary>
    public static RotationProposal Write(RotationFacts facts, RotationOption[] all, IReadOnlyList<RotationOption> chosen, YearlySolution solution, long points)
    {
        var inputs = facts.Inputs;
        var postings = Postings(facts, chosen);
        var filled = postings.Select(posting => posting.Post).ToHashSet();
        var ledger = PlanRules.Ledger(new AuditFacts(facts.Case, facts.BurdenLimit), postings);
        var worst = chosen.Select(option => option.Burden).DefaultIfEmpty().Max();
        var fairness = new BurdenFairness(worst, Math.Min(worst, FairnessLimit.LeastWorst(facts, all, ledger)),
            chosen.Count == 0 ? 0 : Math.Round(chosen.Average(option => (double)option.Burden), 1), facts.BurdenLimit);
        return new(1, RotationHash.Of(inputs), inputs.Seed, postings,
            [.. facts.Posts.Where(post => (!post.Leader && post.Reason != DemandKind.Exchange) || filled.Contains(post.Id))], facts.Case.Covers, ledger, fairness,
            new(solution.Method, points, solution.Bound, solution.BoundFrom, solution.Reproducible, solution.Priced), null);
    }
}
