using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Matching.Certificates;
using SchoolPairing.Matchmaking.Rotations.Timetable;

namespace SchoolPairing.Matchmaking.Rotations.Assignment.Audit;

/// <summary>The weekly timetables of a plan, held against every rule of a week with the inputs that its postings give.</summary>
internal static class WeeksAudit
{
    /// <summary>Checks them; a posting that does not exist is another check's finding.</summary>
    public static void Check(RotationCase from, RotationProposal proposal, Findings findings)
    {
        if (PlannedTerms.Of(from.Inputs) is null || proposal.Postings.Any(posting => from.Inputs.Teachers.All(teacher => teacher.Id != posting.Teacher))) return;
        var clusters = WeekClusters.Of(from, proposal.Postings);
        findings.Expect("rotation-weeks", proposal.Week?.Clusters.Length ?? 0, clusters.Length);
        if (proposal.Week is not { } week || week.Clusters.Length != clusters.Length) return;
        findings.Expect("rotation-weeks", week.Term, from.Inputs.Policy.Terms[0]);
        foreach (var (inputs, planned) in clusters.Zip(week.Clusters))
            foreach (var reason in TimetableRules.Violations(inputs, planned)) findings.Add(reason);
    }
}
