using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Every school of either side is in the proposal once, with its capacity, its need and its counts.</summary>
internal static class SidesAudit
{
    /// <summary>Checks helpers and receivers against the inputs.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var (sides, proposal) = (facts.Sides, facts.Proposal);
        SameSchools("helpers", proposal.Helpers.Select(helper => helper.School), sides.Helpers.Select(school => school.Id), findings);
        SameSchools("receivers", proposal.Receivers.Select(receiver => receiver.School), sides.Receivers.Select(school => school.Id), findings);
        if (!findings.None) return;

        var used = proposal.Pairs.CountBy(pair => pair.Helper).ToDictionary();
        var helped = proposal.Pairs.CountBy(pair => pair.Receiver).ToDictionary();
        var helperCandidates = facts.Candidates.CountBy(pair => pair.Helper).ToDictionary();
        var receiverCandidates = facts.Candidates.CountBy(pair => pair.Receiver).ToDictionary();
        for (var index = 0; index < sides.Helpers.Length; index++)
        {
            var said = proposal.Helpers[index];
            findings.Expect("helper-outcome", (said.Capacity, said.Used, said.Candidates),
                (sides.HelperCapacity[index], used.GetValueOrDefault(said.School), helperCandidates.GetValueOrDefault(index)), ("helper", said.School));
        }
        var points = sides.Needs.Select(need => need.Points).Distinct().OrderDescending().ToList();
        for (var index = 0; index < sides.Receivers.Length; index++)
        {
            var said = proposal.Receivers[index];
            findings.Expect("need", JsonSerializer.Serialize(said.Need, ContractJson.Compact),
                JsonSerializer.Serialize(sides.Needs[index], ContractJson.Compact), ("receiver", said.School));
            findings.Expect("need-rank", said.NeedRank, points.IndexOf(sides.Needs[index].Points) + 1, ("receiver", said.School));
            var candidates = receiverCandidates.GetValueOrDefault(index);
            findings.Expect("candidates", said.Candidates, candidates, ("receiver", said.School));
            var leftOut = helped.ContainsKey(said.School) ? LeftOutKind.NotLeftOut
                : candidates == 0 ? LeftOutKind.NoCandidates : LeftOutKind.HelpersUsedUp;
            findings.Expect("left-out", said.LeftOut, leftOut, ("receiver", said.School));
            findings.Expect("left-out-set", said.HallSet is not null, leftOut == LeftOutKind.HelpersUsedUp, ("receiver", said.School));
            findings.Expect("excluded", said.Excluded.Sum(count => count.Pairs) + candidates, sides.Helpers.Length, ("receiver", said.School));
        }
    }

    private static void SameSchools(string list, IEnumerable<SchoolId> said, IEnumerable<SchoolId> recomputed, Findings findings)
    {
        var (have, want) = (said.ToList(), recomputed.ToList());
        if (have.SequenceEqual(want)) return;
        foreach (var missing in want.Except(have)) findings.Add("school-missing", ("list", list), ("school", missing));
        foreach (var extra in have.Except(want)) findings.Add("school-extra", ("list", list), ("school", extra));
        findings.Add("school-list", ("list", list));
    }
}
