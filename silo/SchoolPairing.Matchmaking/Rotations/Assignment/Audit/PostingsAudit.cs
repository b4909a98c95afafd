using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>What each posting says of itself, computed anew.</summary>
internal static class PostingsAudit
{
    /// <summary>Checks order, facts and points.</summary>
    public static void Check(AuditFacts facts, RotationProposal proposal, Findings findings)
    {
        for (var at = 1; at < proposal.Postings.Length; at++)
        {
            var (before, posting) = (proposal.Postings[at - 1], proposal.Postings[at]);
            if (before.Teacher.CompareTo(posting.Teacher) > 0) findings.Add("rotation-order", ("teacher", posting.Teacher));
        }
        foreach (var posting in proposal.Postings)
        {
            if (!facts.Teachers.TryGetValue(posting.Teacher, out var teacher) || !facts.Posts.TryGetValue(posting.Post, out var post)
                || !facts.Schools.TryGetValue(posting.Host, out var host) || facts.TermsOf(posting).Count == 0)
            {
                findings.Add("rotation-unknown", ("teacher", posting.Teacher), ("post", posting.Post), ("host", posting.Host));
                continue;
            }
            void Same<T>(string name, T said, T recomputed) => findings.Expect("rotation-posting", said, recomputed, ("teacher", posting.Teacher), ("name", name));
            Same("home", posting.Home, teacher.School);
            Same("host", posting.Host, post.Host);
            Same("minutes", posting.OneWayMinutes, facts.Minutes(teacher, host) ?? 0);
            Same("backbone", posting.Backbone, facts.Verdicts.GetValueOrDefault(teacher.Id)?.Backbone ?? false);
            Same("contributions", posting.Contributions.Sum(part => (long)part.Points), posting.Points);
            var points = PlainPoints.Of(facts, teacher, post, posting);
            Same("points", posting.Points, points.Values.Sum());
            foreach (var part in posting.Contributions)
            {
                Same(part.Feature.Value, part.Points, points.GetValueOrDefault(part.Feature.Value));
                Same(part.Feature.Value + ":value", part.Value, PlainPoints.Value(facts, teacher, post, posting, part.Feature.Value));
            }
        }
    }
}
