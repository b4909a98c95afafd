using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Assignment.Limits;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>Ledger, covers, points, bound and fairness, counted again.</summary>
internal static class SumsAudit
{
    /// <summary>Checks them; asked only where every posting is sound.</summary>
    public static void Check(AuditFacts facts, PlannedTerms terms, RotationProposal proposal, Findings findings)
    {
        var ledger = PlanRules.Ledger(facts, proposal.Postings);
        findings.Expect("rotation-ledger", proposal.Ledger.Length, ledger.Length);
        foreach (var (said, counted) in proposal.Ledger.Zip(ledger)) findings.Expect("rotation-ledger", said, counted);
        var points = proposal.Postings.Sum(posting => posting.Points) + ledger.Sum(line => (long)line.Missing) * facts.Policy.Points.MissedDuty;
        findings.Expect("rotation-points", proposal.Proof.Points, points);
        if (proposal.Proof.Bound < points) findings.Add("rotation-bound", ("bound", proposal.Proof.Bound), ("points", points));

        var filled = proposal.Postings.Select(posting => posting.Post).ToHashSet();
        var posts = facts.Case.Posts.Where(post => (!post.Leader && post.Reason != DemandKind.Exchange) || filled.Contains(post.Id)).Select(post => post.Id);
        findings.Expect("rotation-posts", string.Join(' ', proposal.Posts.Select(post => post.Id)), string.Join(' ', posts));
        foreach (var post in proposal.Posts)
            if (facts.Posts.TryGetValue(post.Id, out var own)) findings.Expect("rotation-posts", Whole(post), Whole(own));
        findings.Expect("rotation-covers", proposal.Covers.Length, facts.Case.Covers.Length);
        foreach (var (said, own) in proposal.Covers.Zip(facts.Case.Covers))
            findings.Expect("rotation-covers", (said.Demand, string.Join(' ', said.Posts), said.PostLessons, said.OnlineLessons, said.OpenLessons),
                (own.Demand, string.Join(' ', own.Posts), own.PostLessons, own.OnlineLessons, own.OpenLessons));

        var burdens = proposal.Postings.Select(posting => PlainBurden.With(facts, facts.Teachers[posting.Teacher], posting)).ToList();
        findings.Expect("rotation-fairness", proposal.Fairness.Worst, burdens.DefaultIfEmpty().Max());
        findings.Expect("rotation-fairness", proposal.Fairness.Mean, burdens.Count == 0 ? 0 : Math.Round(burdens.Average(burden => (double)burden), 1));
        var model = new RotationFacts(facts.Case, terms);
        var least = FairnessLimit.LeastWorst(model, OptionSearch.Find(model), ledger);
        findings.Expect("rotation-fairness", proposal.Fairness.WorstPossible, Math.Min(burdens.DefaultIfEmpty().Max(), least));
    }

    // Everything that lists and report say of a post.
    private static string Whole(RotationPost post) => string.Join(' ', post.Id, post.Host, post.Stage, post.Subject, post.Kind, post.Reason, post.Leader,
        string.Join(", ", post.Shares.Select(share => $"{share.School} {share.Stage} {share.WeeklyLessons}")));
}
