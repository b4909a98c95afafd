namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>
/// Every left-out school's Hall set holds: it and the users can use no other helper, every free place of these helpers is used by the users,
/// and each user comes at least as early in the order of places.
/// </summary>
internal static class HallSetAudit
{
    /// <summary>Checks each set once and each left-out school against its set.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var (sides, sets) = (facts.Sides, facts.Proposal.Certificate.HallSets);
        var levels = new PlainLevels(facts);
        var candidates = facts.Candidates.Where(candidate => !facts.IsLocked(candidate.Helper, candidate.Receiver))
            .ToLookup(candidate => candidate.Receiver, candidate => candidate.Helper);
        var users = facts.Pairs.Where(pair => !facts.IsLocked(pair.Helper, pair.Receiver)).ToLookup(pair => pair.Helper, pair => pair.Receiver);
        var filled = facts.Pairs.CountBy(pair => pair.Receiver).ToDictionary();
        var lowest = new int[sets.Length];
        for (var index = 0; index < sets.Length; index++)
        {
            var set = sets[index];
            if (set.Helpers.Any(helper => !facts.HelperIndex.ContainsKey(helper)) || set.Users.Any(user => !facts.ReceiverIndex.ContainsKey(user)))
            {
                findings.Add("hall-schools", ("set", index));
                continue;
            }
            var helpers = set.Helpers.Select(helper => facts.HelperIndex[helper]).ToHashSet();
            var inside = set.Users.Select(user => facts.ReceiverIndex[user]).ToHashSet();
            lowest[index] = inside.Count == 0 ? int.MaxValue : inside.Min(user => levels.Of(user, filled.GetValueOrDefault(user) - 1));
            foreach (var helper in helpers)
            {
                var locked = facts.Pairs.Count(pair => pair.Helper == helper && facts.IsLocked(pair.Helper, pair.Receiver));
                if (users[helper].Count() + locked < sides.HelperCapacity[helper] || users[helper].Any(user => !inside.Contains(user)))
                    findings.Add("hall-used-up", ("set", index), ("helper", sides.Helpers[helper].Id));
            }
            foreach (var user in inside)
                if (candidates[user].Any(helper => !helpers.Contains(helper) && !facts.Pairs.Contains((helper, user))))
                    findings.Add("hall-closed", ("set", index), ("receiver", sides.Receivers[user].Id));
        }
        foreach (var outcome in facts.Proposal.Receivers)
        {
            if (outcome.HallSet is not { } index) continue;
            var receiver = facts.ReceiverIndex[outcome.School];
            if (index < 0 || index >= sets.Length) findings.Add("hall-index", ("receiver", outcome.School), ("set", index));
            else if (candidates[receiver].Any(helper => !sets[index].Helpers.Contains(sides.Helpers[helper].Id)))
                findings.Add("hall-closed", ("set", index), ("receiver", outcome.School));
            else if (lowest[index] < levels.Of(receiver, 0))
                findings.Add("hall-needier", ("set", index), ("receiver", outcome.School));
        }
    }
}
