using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Cli.Matching.Report;

/// <summary>What the report says about one county: its receivers and their pairs, numbered.</summary>
internal sealed record CountyPart(
    CountyId County, string Name, IReadOnlyList<ReceiverOutcome> Receivers, IReadOnlyList<(int Number, ProposedPair Pair)> Pairs)
{
    public int Helped => Pairs.Select(entry => entry.Pair.Receiver).Distinct().Count();

    /// <summary>Every county with a receiver, by code; pairs by need, the neediest first.</summary>
    public static IReadOnlyList<CountyPart> Of(ProposalView view) =>
    [
        .. view.ByCounty().Select(county =>
        {
            var receivers = county.OrderBy(receiver => receiver.NeedRank).ThenBy(receiver => receiver.School).ToList();
            var pairs = receivers.SelectMany(receiver => view.PairsOf(receiver.School).OrderBy(pair => pair.Helper)).Select((pair, index) => (index + 1, pair)).ToList();
            return new CountyPart(county.Key.County, county.Key.CountyName, receivers, pairs);
        }),
    ];
}
