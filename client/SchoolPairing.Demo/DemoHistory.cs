using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Demo;

/// <summary>One line of the demo city's past.</summary>
public sealed record DemoPastPair(
    int Cycle, MeasuredPair Pair, double?[] Values, string Outcome, string Reason, double? Improvement, double ProposalChance, bool Explored);

/// <summary>
/// Three cycles of made twinning: an office proposes near helpers, principals answer by a planted truth, accepted pairs are assessed.
/// Real feature values of the made schools; the same pairs and seed give the same past.
/// </summary>
public static class DemoHistory
{
    public const int FirstCycle = 2023, LastCycle = 2025;

    /// <summary>Receivers whose past is made; with two or three proposals each and three cycles about 1,500 decided pairs.</summary>
    public const int Receivers = 240;

    private const int Near = 12;
    private const double ExploredShare = 0.012, ExpiredShare = 0.04, ConditionsShare = 0.2, AssessedShare = 0.92;
    private static readonly string[] Reasons = ["路途太远", "学科不对口", "教师紧缺", "已有结对", "本年度有其他任务"];

    public static IReadOnlyList<DemoPastPair> Of(MeasuredPairs measured, long seed)
    {
        var chance = new DemoChance(seed ^ 0x686973746f7279);
        var truth = new DemoTruth(measured.Features);
        var together = new Dictionary<(SchoolId, SchoolId), int>();
        var past = new List<DemoPastPair>();
        var receivers = measured.Pairs.GroupBy(pair => pair.Receiver).OrderBy(group => group.Key).Select(group => group.OrderBy(pair => pair.Helper).ToList()).ToList();
        for (var cycle = FirstCycle; cycle <= LastCycle; cycle++)
        {
            var accepted = new List<(SchoolId, SchoolId)>();
            foreach (var candidates in receivers)
                foreach (var line in Year(cycle, candidates, truth, together, chance))
                {
                    past.Add(line);
                    if (line.Improvement is not null || line.Outcome is DemoWords.Accepted or DemoWords.AcceptedWithConditions) accepted.Add((line.Pair.Helper, line.Pair.Receiver));
                }
            foreach (var pair in accepted) together[pair] = together.GetValueOrDefault(pair) + 1;
        }
        return past;
    }

    private static IEnumerable<DemoPastPair> Year(
        int cycle, List<MeasuredPair> candidates, DemoTruth truth, Dictionary<(SchoolId, SchoolId), int> together, DemoChance chance)
    {
        var ranked = candidates.Select(pair => (Pair: pair, Values: Values(pair, truth, together)))
            .Select(entry => (entry.Pair, entry.Values, Rank: truth.OfficeRank(entry.Values) + 1.4 * (chance.Share() + chance.Share() - 1)))
            .OrderByDescending(entry => entry.Rank).ThenBy(entry => entry.Pair.Helper).Take(Near).ToList();
        var offers = 2 + chance.Index(2);
        for (var place = 0; place < ranked.Count; place++)
        {
            var explored = place >= offers && chance.Share() < ExploredShare;
            var proposalChance = place < offers ? Math.Round(0.95 - 0.15 * place, 2) : ExploredShare;
            if (place < offers || explored) yield return Answered(cycle, ranked[place].Pair, ranked[place].Values, proposalChance, explored, truth, chance);
            // Of the many pairs that nobody proposed the file keeps a sample.
            else if (chance.Share() < 0.28)
                yield return new(cycle, ranked[place].Pair, ranked[place].Values, DemoWords.NotProposed, "", null, proposalChance, false);
        }
    }

    private static DemoPastPair Answered(
        int cycle, MeasuredPair pair, double?[] values, double proposalChance, bool explored, DemoTruth truth, DemoChance chance)
    {
        if (chance.Share() < ExpiredShare) return new(cycle, pair, values, DemoWords.Expired, "", null, proposalChance, explored);
        if (chance.Share() >= 1 / (1 + Math.Exp(-truth.LogOdds(values))))
            return new(cycle, pair, values, DemoWords.Declined, Reasons[chance.Index(Reasons.Length)], null, proposalChance, explored);
        var outcome = chance.Share() < ConditionsShare ? DemoWords.AcceptedWithConditions : DemoWords.Accepted;
        // The sum of three shares is near enough to a bell.
        var noise = 2.4 * (chance.Share() + chance.Share() + chance.Share() - 1.5);
        double? improvement = chance.Share() < AssessedShare ? Math.Round(truth.Benefit(values) + noise, 1) : null;
        return new(cycle, pair, values, outcome, "", improvement, proposalChance, explored);
    }

    private static double?[] Values(MeasuredPair pair, DemoTruth truth, Dictionary<(SchoolId, SchoolId), int> together)
    {
        double?[] values = [.. pair.Values];
        if (truth.PastCooperation is >= 0 and var place) values[place] = together.GetValueOrDefault((pair.Helper, pair.Receiver));
        return values;
    }
}
