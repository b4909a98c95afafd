using System.Globalization;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

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

        CheckHelpers(facts, findings);
        CheckReceivers(facts, findings);
    }

    private static void CheckHelpers(ProposalFacts facts, Findings findings)
    {
        var candidates = new int[facts.Sides.Helpers.Length];
        foreach (var candidate in facts.Candidates.Pairs) candidates[candidate.Helper]++;
        for (var index = 0; index < candidates.Length; index++)
        {
            var said = facts.Proposal.Helpers[index];
            findings.Expect("helper-outcome", (said.Capacity, said.Used, said.Candidates),
                (facts.Sides.HelperCapacity[index], facts.UsedAtHelper[index], candidates[index]), ("helper", said.School));
        }
    }

    private static void CheckReceivers(ProposalFacts facts, Findings findings)
    {
        var sides = facts.Sides;
        var rankOf = sides.Needs.CountBy(need => need.Points).OrderByDescending(points => points.Key)
            .Select((points, rank) => (points.Key, rank)).ToDictionary(pair => pair.Key, pair => pair.rank + 1);
        for (var index = 0; index < sides.Receivers.Length; index++)
        {
            var said = facts.Proposal.Receivers[index];
            if (!SameNeed.As(said.Need, sides.Needs[index])) findings.Add("need", ("receiver", said.School));
            findings.Expect("need-rank", said.NeedRank, rankOf[sides.Needs[index].Points], ("receiver", said.School));
            var candidates = facts.Candidates.CountOf(index);
            findings.Expect("candidates", said.Candidates, candidates, ("receiver", said.School));
            var leftOut = facts.UsedAtReceiver[index] > 0 ? LeftOutKind.NotLeftOut
                : candidates == 0 ? LeftOutKind.NoCandidates : LeftOutKind.HelpersUsedUp;
            findings.Expect("left-out", said.LeftOut, leftOut, ("receiver", said.School));
            findings.Expect("left-out-set", said.HallSet is not null, leftOut == LeftOutKind.HelpersUsedUp, ("receiver", said.School));
            CheckExcluded(said, facts.Candidates.Excluded[index], findings);
        }
    }

    private static void CheckExcluded(ReceiverOutcome said, int[] recomputed, Findings findings)
    {
        var counts = MatchingConstraints.All.Select((rule, index) => new RuleCount(rule.Id, recomputed[index])).Where(count => count.Pairs > 0);
        if (!said.Excluded.SequenceEqual(counts))
            findings.Add("excluded", ("receiver", said.School), ("said", Words(said.Excluded)), ("recomputed", Words(counts)));
    }

    private static string Words(IEnumerable<RuleCount> counts) =>
        string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Rule} {count.Pairs}")));

    private static void SameSchools(string list, IEnumerable<SchoolId> said, IEnumerable<SchoolId> recomputed, Findings findings)
    {
        var (have, want) = (said.ToList(), recomputed.ToList());
        if (have.SequenceEqual(want)) return;
        foreach (var missing in want.Except(have)) findings.Add("school-missing", ("list", list), ("school", missing));
        foreach (var extra in have.Except(want)) findings.Add("school-extra", ("list", list), ("school", extra));
        findings.Add("school-list", ("list", list));
    }
}
