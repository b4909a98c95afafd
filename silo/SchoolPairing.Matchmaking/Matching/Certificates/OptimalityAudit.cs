using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>
/// Holds the certificate's prices against every candidate. With W above every difference of values, weak duality then says: no plan that keeps
/// the locks fills the places better in the order of need, and none that fills them as well has a better total.
/// </summary>
internal static class OptimalityAudit
{
    /// <summary>Checks W, the levels and the five conditions of <see cref="Certificate"/>.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var (sides, certificate) = (facts.Sides, facts.Proposal.Certificate);
        var lockedAtHelper = facts.Pairs.Where(pair => facts.IsLocked(pair.Helper, pair.Receiver)).CountBy(pair => pair.Helper).ToDictionary();
        var lockedAtReceiver = facts.Pairs.Where(pair => facts.IsLocked(pair.Helper, pair.Receiver)).CountBy(pair => pair.Receiver).ToDictionary();
        var usedAtHelper = facts.Pairs.CountBy(pair => pair.Helper).ToDictionary();
        var usedAtReceiver = facts.Pairs.CountBy(pair => pair.Receiver).ToDictionary();

        var levels = new PlainLevels(facts);
        findings.Expect("levels", certificate.Levels, levels.Highest);
        var spread = Spread(facts, lockedAtHelper, lockedAtReceiver);
        if (certificate.LevelWeight < spread) findings.Add("level-weight", ("said", certificate.LevelWeight), ("needed", spread));
        if ((Int128)certificate.LevelWeight * levels.Highest > long.MaxValue / 8) findings.Add("level-weight-range", ("said", certificate.LevelWeight));
        if (!Complete("helpers", certificate.HelperPrices, sides.Helpers, findings)
            | !Complete("receivers", certificate.ReceiverPrices, sides.Receivers, findings) || !findings.None) return;

        for (var helper = 0; helper < sides.Helpers.Length; helper++)
        {
            var price = certificate.HelperPrices[helper].Price;
            if (price < 0) findings.Add("helper-price-negative", ("helper", sides.Helpers[helper].Id), ("price", price));
            if (price != 0 && usedAtHelper.GetValueOrDefault(helper) < sides.HelperCapacity[helper])
                findings.Add("helper-price-free-place", ("helper", sides.Helpers[helper].Id), ("price", price));
        }
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
            for (var place = lockedAtReceiver.GetValueOrDefault(receiver); place < facts.Policy.HelpersPerReceiver; place++)
            {
                Int128 reward = (Int128)certificate.LevelWeight * levels.Of(receiver, place);
                var price = certificate.ReceiverPrices[receiver].Price;
                var filled = place < usedAtReceiver.GetValueOrDefault(receiver);
                if (filled ? price > reward : price < reward)
                    findings.Add("receiver-price", ("receiver", sides.Receivers[receiver].Id), ("price", price), ("reward", reward), ("place", place + 1));
            }
        foreach (var candidate in facts.Candidates)
        {
            if (facts.IsLocked(candidate.Helper, candidate.Receiver)) continue;
            var gain = (Int128)candidate.Value - certificate.HelperPrices[candidate.Helper].Price + certificate.ReceiverPrices[candidate.Receiver].Price;
            if (facts.Pairs.Contains((candidate.Helper, candidate.Receiver)) ? gain < 0 : gain > 0)
                findings.Add("pair-price", ("helper", sides.Helpers[candidate.Helper].Id), ("receiver", sides.Receivers[candidate.Receiver].Id), ("gain", gain));
        }
    }

    // Two plans differ at most by the best minus the worst that the free places of either side could bring.
    private static Int128 Spread(ProposalFacts facts, Dictionary<int, int> lockedAtHelper, Dictionary<int, int> lockedAtReceiver)
    {
        var open = facts.Candidates.Where(candidate => !facts.IsLocked(candidate.Helper, candidate.Receiver)).ToList();
        (Int128 Best, Int128 Worst) Bound(IEnumerable<IGrouping<int, PlainCandidate>> groups, Func<int, int> places) => groups.Aggregate(
            (Best: (Int128)0, Worst: (Int128)0), (sum, group) => (
                sum.Best + (Int128)places(group.Key) * Math.Max(0, group.Max(candidate => candidate.Value)),
                sum.Worst + (Int128)places(group.Key) * Math.Min(0, group.Min(candidate => candidate.Value))));
        var byHelper = Bound(open.GroupBy(candidate => candidate.Helper), helper => facts.Sides.HelperCapacity[helper] - lockedAtHelper.GetValueOrDefault(helper));
        var byReceiver = Bound(open.GroupBy(candidate => candidate.Receiver), receiver => facts.Policy.HelpersPerReceiver - lockedAtReceiver.GetValueOrDefault(receiver));
        return Int128.Min(byHelper.Best, byReceiver.Best) - Int128.Max(byHelper.Worst, byReceiver.Worst) + 1;
    }

    private static bool Complete(string list, IReadOnlyList<NodePrice> prices, IReadOnlyList<School> schools, Findings findings)
    {
        if (prices.Select(price => price.School).SequenceEqual(schools.Select(school => school.Id))) return true;
        findings.Add("prices-complete", ("list", list));
        return false;
    }
}
