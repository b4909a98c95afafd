using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Demo;

/// <summary>One line of the demo city's past.</summary>
public sealed record DemoPastPair(
    int Cycle, MeasuredPair Pair, double?[] Values, string Outcome, string Reason, double? Improvement, double ProposalChance, bool Explored);

/// <summary>
/// Six cycles of made twinning: an office proposes near helpers and now and then, to learn, any other that is eligible; principals answer by a
/// planted truth and their own temper; accepted pairs are assessed. Real feature values of the made schools; the same pairs and seed give the same past.
/// </summary>
public static class DemoHistory
{
    public const int FirstCycle = 2020, LastCycle = 2025;

    /// <summary>Receivers whose past is made; with two or three proposals each and six cycles about 2,900 decided pairs.</summary>
    public const int Receivers = 240;

    // Explored: 4 % of about 2.5 offers a receiver. Kept: of the many pairs that nobody proposed the file holds about three a receiver.
    private const double ExploredAReceiver = 0.1, KeptAReceiver = 3, ExpiredShare = 0.04, ConditionsShare = 0.2, AssessedShare = 0.92;
    private const double Temper = 0.4, AssessmentNoise = 1.2;
    private static readonly string[] Reasons = ["路途太远", "学科不对口", "教师紧缺", "已有结对", "本年度有其他任务"];

    public static IReadOnlyList<DemoPastPair> Of(MeasuredPairs measured, long seed)
    {
        var chance = new DemoChance(seed ^ 0x686973746f7279);
        var truth = new DemoTruth(measured.Features);
        var together = new Dictionary<(SchoolId, SchoolId), int>();
        var past = new List<DemoPastPair>();
        var receivers = measured.Pairs.GroupBy(pair => pair.Receiver).OrderBy(group => group.Key).Select(group => group.OrderBy(pair => pair.Helper).ToList()).ToList();
        // What only the principal knows, in log-odds: the same for all offers of a receiver, year after year.
        double[] tempers = [.. receivers.Select(_ => Temper * Bell(chance))];
        for (var cycle = FirstCycle; cycle <= LastCycle; cycle++)
        {
            var accepted = new List<(SchoolId, SchoolId)>();
            foreach (var (candidates, temper) in receivers.Zip(tempers))
                foreach (var line in Year(cycle, candidates, temper, truth, together, chance))
                {
                    past.Add(line);
                    if (line.Improvement is not null || line.Outcome is DemoWords.Accepted or DemoWords.AcceptedWithConditions) accepted.Add((line.Pair.Helper, line.Pair.Receiver));
                }
            foreach (var pair in accepted) together[pair] = together.GetValueOrDefault(pair) + 1;
        }
        return past;
    }

    private static IEnumerable<DemoPastPair> Year(
        int cycle, List<MeasuredPair> candidates, double temper, DemoTruth truth, Dictionary<(SchoolId, SchoolId), int> together, DemoChance chance)
    {
        var ranked = candidates.Select(pair => (Pair: pair, Values: Values(pair, truth, together)))
            .Select(entry => (entry.Pair, entry.Values, Rank: truth.OfficeRank(entry.Values) + 1.4 * (chance.Share() + chance.Share() - 1)))
            .OrderByDescending(entry => entry.Rank).ThenBy(entry => entry.Pair.Helper).ToList();
        var offers = 2 + chance.Index(2);
        var others = Math.Max(1, ranked.Count - offers);
        var explored = chance.Share() < ExploredAReceiver ? offers + chance.Index(others) : -1;
        for (var place = 0; place < ranked.Count; place++)
        {
            var proposalChance = place < offers ? Math.Round(0.95 - 0.15 * place, 2) : ExploredAReceiver / others;
            if (place < offers || place == explored)
                yield return Answered(cycle, ranked[place].Pair, ranked[place].Values, proposalChance, place == explored, temper, truth, chance);
            else if (chance.Share() < KeptAReceiver / others)
                yield return new(cycle, ranked[place].Pair, ranked[place].Values, DemoWords.NotProposed, "", null, proposalChance, false);
        }
    }

    private static DemoPastPair Answered(int cycle, MeasuredPair pair, double?[] values, double proposalChance, bool explored, double temper, DemoTruth truth, DemoChance chance)
    {
        if (chance.Share() < ExpiredShare) return new(cycle, pair, values, DemoWords.Expired, "", null, proposalChance, explored);
        if (chance.Share() >= 1 / (1 + Math.Exp(-truth.LogOdds(values) - temper)))
            return new(cycle, pair, values, DemoWords.Declined, Reasons[chance.Index(Reasons.Length)], null, proposalChance, explored);
        var outcome = chance.Share() < ConditionsShare ? DemoWords.AcceptedWithConditions : DemoWords.Accepted;
        double? improvement = chance.Share() < AssessedShare ? Math.Round(truth.Benefit(values) + AssessmentNoise * Bell(chance), 1) : null;
        return new(cycle, pair, values, outcome, "", improvement, proposalChance, explored);
    }

    /// <summary>Mean 0, deviation 1; the sum of three shares is near enough to a bell.</summary>
    private static double Bell(DemoChance chance) => 2 * (chance.Share() + chance.Share() + chance.Share() - 1.5);

    private static double?[] Values(MeasuredPair pair, DemoTruth truth, Dictionary<(SchoolId, SchoolId), int> together)
    {
        double?[] values = [.. pair.Values];
        if (truth.PastCooperation is >= 0 and var place) values[place] = together.GetValueOrDefault((pair.Helper, pair.Receiver));
        return values;
    }
}
