using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Timetable;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>The weekly timetables of a plan, held against every rule of a week with the inputs that its postings give.</summary>
internal static class WeeksAudit
{
    /// <summary>Checks them; a teacher who does not exist or goes twice is another check's finding.</summary>
    public static void Check(RotationCase from, RotationProposal proposal, Findings findings)
    {
        var known = from.Inputs.Teachers.Select(teacher => teacher.Id).ToHashSet();
        if (PlannedTerms.Of(from.Inputs) is null || !proposal.Postings.All(posting => known.Contains(posting.Teacher))) return;
        if (proposal.Postings.DistinctBy(posting => (posting.Teacher, posting.FirstTerm)).Count() < proposal.Postings.Length) return;
        var clusters = new WeekClusters(from);
        var asked = from.Inputs.Policy.Terms.Select(term => (Term: term, Clusters: clusters.Of(proposal.Postings, term))).Where(term => !term.Clusters.IsEmpty).ToList();
        findings.Expect("rotation-weeks", string.Join(' ', proposal.Weeks.Select(week => week.Term)), string.Join(' ', asked.Select(term => term.Term)));
        foreach (var (term, inputs) in asked)
            if (proposal.Weeks.FirstOrDefault(week => week.Term == term) is { } week) Check(inputs, week, findings);
    }

    private static void Check(ImmutableArray<WeekInputs> clusters, WeekPlan week, Findings findings)
    {
        findings.Expect("rotation-weeks", week.Clusters.Length, clusters.Length);
        if (week.Clusters.Length != clusters.Length) return;
        foreach (var (inputs, planned) in clusters.Zip(week.Clusters))
        {
            var violations = TimetableRules.Violations(inputs, planned);
            foreach (var reason in violations) findings.Add(reason);
            // Of a week that breaks a rule nobody asks how good it is.
            if (violations.Length > 0) continue;
            var points = -WeekCost.Of(new WeekFacts(inputs), planned);
            findings.Expect("rotation-points", planned.Proof.Points, points);
            if (planned.Proof.Bound < points) findings.Add("rotation-bound", ("bound", planned.Proof.Bound), ("points", points));
        }
    }
}
