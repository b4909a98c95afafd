using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Each alternative is a candidate that is not in the plan, and its chain of moves gives a plan within all limits with the sums it states.</summary>
internal static class AlternativesAudit
{
    /// <summary>Checks the alternatives of every receiver.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        foreach (var outcome in facts.Proposal.Receivers)
            foreach (var alternative in outcome.Alternatives)
                if (!Holds(facts, facts.ReceiverIndex[outcome.School], alternative))
                    findings.Add("alternative", ("helper", alternative.Helper), ("receiver", outcome.School));
    }

    private static bool Holds(ProposalFacts facts, int asking, Alternative alternative)
    {
        if (!facts.HelperIndex.TryGetValue(alternative.Helper, out var forced) || facts.Pairs.Contains((forced, asking))
            || facts.Candidates.ValueOf(forced, asking) is null
            || alternative.DistanceMeters != facts.Scores.Meters(forced, asking)
            || alternative.Points != facts.Scores.Points(forced, asking).Total) return false;

        var change = 0L;
        var moved = new HashSet<(int Helper, int Receiver)>();
        var (helperChange, receiverChange) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var move in alternative.Price.Moves)
        {
            if (!facts.HelperIndex.TryGetValue(move.Helper, out var helper) || !facts.ReceiverIndex.TryGetValue(move.Receiver, out var receiver)
                || facts.Candidates.ValueOf(helper, receiver) is not { } value || value != move.Value || !moved.Add((helper, receiver))
                || facts.Pairs.Contains((helper, receiver)) == move.Added || facts.IsLocked(helper, receiver)) return false;
            var sign = move.Added ? 1 : -1;
            change += sign * value;
            helperChange[helper] = helperChange.GetValueOrDefault(helper) + sign;
            receiverChange[receiver] = receiverChange.GetValueOrDefault(receiver) + sign;
        }
        var gained = receiverChange.Where(entry => entry.Value > 0).Select(entry => facts.Sides.Receivers[entry.Key].Id).Order();
        var lost = receiverChange.Where(entry => entry.Value < 0).Select(entry => facts.Sides.Receivers[entry.Key].Id).Order();
        return moved.Contains((forced, asking)) && change == alternative.Price.ValueChange
            && gained.SequenceEqual(alternative.Price.NowHelped) && lost.SequenceEqual(alternative.Price.NoLongerHelped)
            && helperChange.All(entry => facts.UsedAtHelper[entry.Key] + entry.Value <= facts.Sides.HelperCapacity[entry.Key])
            && receiverChange.All(entry => facts.UsedAtReceiver[entry.Key] + entry.Value is var used && used <= facts.Policy.HelpersPerReceiver
                && (used > 0 || !facts.Musts.Contains(facts.Sides.Receivers[entry.Key].Id)));
    }
}
