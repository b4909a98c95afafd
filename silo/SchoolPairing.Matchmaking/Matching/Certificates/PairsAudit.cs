using SchoolPairing.Matchmaking.Matching.Constraints;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Every pair obeys every rule and says the truth about its distance and score; capacities, locks and musts hold.</summary>
internal static class PairsAudit
{
    /// <summary>Checks pairs one by one, then the limits over several pairs.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var (sides, proposal) = (facts.Sides, facts.Proposal);
        var audits = MatchingConstraints.Audits(sides.Inputs);
        string? last = null;
        foreach (var pair in proposal.Pairs)
        {
            var (helper, receiver) = (facts.HelperIndex[pair.Helper], facts.ReceiverIndex[pair.Receiver]);
            (string, object)[] where = [("helper", pair.Helper), ("receiver", pair.Receiver)];
            var key = pair.Receiver + "\t" + pair.Helper;
            if (last is not null && string.CompareOrdinal(last, key) >= 0) findings.Add("pairs-sorted", where);
            last = key;

            var broken = audits.Select(audit => audit(sides.Helpers[helper], sides.Receivers[receiver])).OfType<Contracts.Matching.Reason>().ToList();
            broken.ForEach(findings.Add);
            findings.Expect("locked", pair.Locked, facts.IsLocked(helper, receiver), where);
            if (broken.Count > 0) continue;
            findings.Expect("distance", pair.DistanceMeters, facts.Scores.Meters(helper, receiver), where);
            findings.Expect("travel", pair.TravelMinutes, facts.Scores.Minutes(helper, receiver), where);
            var (total, basePoints, contributions) = facts.Scores.Points(helper, receiver);
            findings.Expect("points", pair.Points, total, where);
            findings.Expect("base-points", pair.BasePoints, basePoints, where);
            findings.Expect("contributions-sum", pair.BasePoints + pair.Contributions.Sum(part => (long)part.Points), pair.Points, where);
            if (!pair.Contributions.SequenceEqual(contributions)) findings.Add("contributions", where);
            HeadsAudit.Check(pair, facts.Scores.Heads(helper, receiver), findings, where);
        }

        CheckCapacities(facts, findings);
        var paired = proposal.Pairs.Select(pair => (pair.Helper, pair.Receiver)).ToHashSet();
        foreach (var (helper, receiver) in facts.Locks)
            if (!paired.Contains((helper, receiver))) findings.Add("lock-kept", ("helper", helper), ("receiver", receiver));
        foreach (var must in facts.Musts)
            if (!facts.ReceiverIndex.TryGetValue(must, out var receiver) || facts.UsedAtReceiver[receiver] == 0) findings.Add("must-kept", ("receiver", must));
    }

    private static void CheckCapacities(ProposalFacts facts, Findings findings)
    {
        var (sides, limit) = (facts.Sides, facts.Policy.HelpersPerReceiver);
        for (var helper = 0; helper < sides.Helpers.Length; helper++)
            if (facts.UsedAtHelper[helper] > sides.HelperCapacity[helper])
                findings.Add(Reasons.Of(LockClash.Capacity,
                    ("school", sides.Helpers[helper].Name), ("limit", sides.HelperCapacity[helper]), ("used", facts.UsedAtHelper[helper])));
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
            if (facts.UsedAtReceiver[receiver] > limit)
                findings.Add(Reasons.Of(LockClash.HelpersPerReceiver,
                    ("school", sides.Receivers[receiver].Name), ("limit", limit), ("used", facts.UsedAtReceiver[receiver])));
    }
}
