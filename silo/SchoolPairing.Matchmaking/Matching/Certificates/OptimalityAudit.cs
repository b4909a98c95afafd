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
        var levels = new PlainLevels(facts);
        findings.Expect("levels", certificate.Levels, levels.Highest);
        var spread = Spread(facts);
        if (certificate.LevelWeight < spread) findings.Add("level-weight", ("said", certificate.LevelWeight), ("needed", spread));
        if ((Int128)certificate.LevelWeight * levels.Highest > long.MaxValue / 8) findings.Add("level-weight-range", ("said", certificate.LevelWeight));
        if (!Complete("helpers", certificate.HelperPrices, sides.Helpers, findings)
            | !Complete("receivers", certificate.ReceiverPrices, sides.Receivers, findings) || !findings.None) return;

        for (var helper = 0; helper < sides.Helpers.Length; helper++)
        {
            var price = certificate.HelperPrices[helper].Price;
            if (price < 0) findings.Add("helper-price-negative", ("helper", sides.Helpers[helper].Id), ("price", price));
            if (price != 0 && facts.UsedAtHelper[helper] < sides.HelperCapacity[helper])
                findings.Add("helper-price-free-place", ("helper", sides.Helpers[helper].Id), ("price", price));
        }
        for (var receiver = 0; receiver < sides.Receivers.Length; receiver++)
            for (var place = facts.LockedAtReceiver[receiver]; place < facts.Policy.HelpersPerReceiver; place++)
            {
                Int128 reward = (Int128)certificate.LevelWeight * levels.Of(receiver, place);
                var price = certificate.ReceiverPrices[receiver].Price;
                var filled = place < facts.UsedAtReceiver[receiver];
                if (filled ? price > reward : price < reward)
                    findings.Add("receiver-price", ("receiver", sides.Receivers[receiver].Id), ("price", price), ("reward", reward), ("place", place + 1));
            }
        foreach (var candidate in facts.Candidates.Pairs)
        {
            if (facts.IsLocked(candidate.Helper, candidate.Receiver)) continue;
            var gain = (Int128)candidate.Value - certificate.HelperPrices[candidate.Helper].Price + certificate.ReceiverPrices[candidate.Receiver].Price;
            if (facts.Pairs.Contains((candidate.Helper, candidate.Receiver)) ? gain < 0 : gain > 0)
                findings.Add("pair-price", ("helper", sides.Helpers[candidate.Helper].Id), ("receiver", sides.Receivers[candidate.Receiver].Id), ("gain", gain));
        }
    }

    // Two plans differ at most by the best minus the worst that the free places of either side could bring.
    private static Int128 Spread(ProposalFacts facts)
    {
        var (byHelper, byReceiver) = (new Range[facts.Sides.Helpers.Length], new Range[facts.Sides.Receivers.Length]);
        foreach (var candidate in facts.Candidates.Pairs)
        {
            if (facts.IsLocked(candidate.Helper, candidate.Receiver)) continue;
            byHelper[candidate.Helper] = byHelper[candidate.Helper].With(candidate.Value);
            byReceiver[candidate.Receiver] = byReceiver[candidate.Receiver].With(candidate.Value);
        }
        var helpers = Sum(byHelper, helper => facts.Sides.HelperCapacity[helper] - facts.LockedAtHelper[helper]);
        var receivers = Sum(byReceiver, receiver => facts.Policy.HelpersPerReceiver - facts.LockedAtReceiver[receiver]);
        return Int128.Min(helpers.Best, receivers.Best) - Int128.Max(helpers.Worst, receivers.Worst) + 1;
    }

    private static (Int128 Best, Int128 Worst) Sum(Range[] ranges, Func<int, int> places)
    {
        var (best, worst) = ((Int128)0, (Int128)0);
        for (var index = 0; index < ranges.Length; index++)
        {
            best += (Int128)places(index) * ranges[index].Best;
            worst += (Int128)places(index) * ranges[index].Worst;
        }
        return (best, worst);
    }

    /// <summary>The most and the least that one place can bring; 0 stands for leaving it empty.</summary>
    private readonly record struct Range(long Best, long Worst)
    {
        public Range With(long value) => new(Math.Max(Best, value), Math.Min(Worst, value));
    }

    private static bool Complete(string list, IReadOnlyList<NodePrice> prices, IReadOnlyList<School> schools, Findings findings)
    {
        if (prices.Select(price => price.School).SequenceEqual(schools.Select(school => school.Id))) return true;
        findings.Add("prices-complete", ("list", list));
        return false;
    }
}
