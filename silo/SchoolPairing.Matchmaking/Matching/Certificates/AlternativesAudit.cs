using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>Each alternative is a candidate that is not in the plan, and its chain of moves gives a plan within all limits with the sums it states.</summary>
internal static class AlternativesAudit
{
    /// <summary>Checks the alternatives of every receiver.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var values = facts.Candidates.ToDictionary(candidate => (candidate.Helper, candidate.Receiver), candidate => candidate.Value);
        foreach (var outcome in facts.Proposal.Receivers)
            foreach (var alternative in outcome.Alternatives)
                if (!Holds(facts, values, outcome, alternative))
                    findings.Add("alternative", ("helper", alternative.Helper), ("receiver", outcome.School));
    }

    private static bool Holds(ProposalFacts facts, Dictionary<(int, int), long> values, ReceiverOutcome outcome, Alternative alternative)
    {
        if (!facts.HelperIndex.TryGetValue(alternative.Helper, out var forced)) return false;
        var asked = (forced, facts.ReceiverIndex[outcome.School]);
        if (!values.ContainsKey(asked) || facts.Pairs.Contains(asked)
            || alternative.DistanceMeters != facts.Scores.Meters(asked.Item1, asked.Item2)
            || alternative.Points != facts.Scores.Points(asked.Item1, asked.Item2).Total) return false;

        var change = 0L;
        var (helperChange, receiverChange) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var forcedAdded = false;
        foreach (var move in alternative.Price.Moves)
        {
            if (!facts.HelperIndex.TryGetValue(move.Helper, out var helper) || !facts.ReceiverIndex.TryGetValue(move.Receiver, out var receiver)
                || !values.TryGetValue((helper, receiver), out var value) || value != move.Value
                || facts.Pairs.Contains((helper, receiver)) == move.Added || facts.IsLocked(helper, receiver)) return false;
            var sign = move.Added ? 1 : -1;
            change += sign * value;
            helperChange[helper] = helperChange.GetValueOrDefault(helper) + sign;
            receiverChange[receiver] = receiverChange.GetValueOrDefault(receiver) + sign;
            forcedAdded |= move.Added && (helper, receiver) == asked;
        }
        var gained = receiverChange.Where(entry => entry.Value > 0).Select(entry => facts.Sides.Receivers[entry.Key].Id).Order();
        var lost = receiverChange.Where(entry => entry.Value < 0).Select(entry => facts.Sides.Receivers[entry.Key].Id).Order();
        return forcedAdded && change == alternative.Price.ValueChange
            && gained.SequenceEqual(alternative.Price.NowHelped) && lost.SequenceEqual(alternative.Price.NoLongerHelped)
            && helperChange.All(entry => facts.Proposal.Helpers[entry.Key].Used + entry.Value <= facts.Sides.HelperCapacity[entry.Key])
            && receiverChange.All(entry => facts.Pairs.Count(pair => pair.Receiver == entry.Key) + entry.Value <= facts.Policy.HelpersPerReceiver);
    }
}
