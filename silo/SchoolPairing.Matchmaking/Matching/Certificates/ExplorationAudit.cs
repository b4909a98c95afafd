using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Matching;

namespace SchoolPairing.Matchmaking.Matching.Certificates;

/// <summary>The suggestions to learn from are those that the policy, the recorded seed and the checked alternatives give: nobody chose them by hand.</summary>
internal static class ExplorationAudit
{
    /// <summary>Draws anew, after the alternatives were found to hold, and compares.</summary>
    public static void Check(ProposalFacts facts, Findings findings)
    {
        var proposal = facts.Proposal;
        var said = proposal.Explorations is { IsDefault: false } given ? string.Join("; ", given.Select(Text)) : null;
        findings.Expect("exploration", said, facts.Policy.ExplorationShare is { } share ? string.Join("; ", Drawn(proposal, share).Select(Text)) : null);
    }

    private static IEnumerable<Exploration> Drawn(Proposal proposal, double share)
    {
        var lots = new SortedDictionary<string, (string Helper, string Receiver)>(StringComparer.Ordinal);
        var helped = proposal.Pairs.Select(pair => pair.Receiver).ToHashSet();
        helped.ExceptWith(proposal.Pairs.Where(pair => pair.Locked).Select(pair => pair.Receiver));
        foreach (var receiver in proposal.Receivers)
        {
            if (!helped.Contains(receiver.School)) continue;
            foreach (var other in receiver.Alternatives)
            {
                var price = other.Price;
                if (price.NowHelped.Length + price.NoLongerHelped.Length > 0
                    || -(Int128)price.ValueChange * proposal.Pairs.Length * Exploration.CostsAtMostOneIn > Int128.Abs(proposal.Totals.Value)) continue;
                var words = string.Create(CultureInfo.InvariantCulture, $"{proposal.Inputs.Seed}:{proposal.Inputs.Policy.AsOf:O}:{other.Helper}:{receiver.School}");
                lots.Add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))), (other.Helper.Value, receiver.School.Value));
                break;
            }
        }
        var drawn = Math.Min(lots.Count, (int)Math.Floor((decimal)share * proposal.Pairs.Length));
        return lots.Values.Take(drawn).OrderBy(pair => pair.Receiver, StringComparer.Ordinal)
            .Select(pair => new Exploration(new(pair.Helper), new(pair.Receiver), (double)drawn / lots.Count));
    }

    private static string Text(Exploration one) => string.Create(CultureInfo.InvariantCulture, $"{one.Helper} → {one.Receiver} ({one.Chance:R})");
}
