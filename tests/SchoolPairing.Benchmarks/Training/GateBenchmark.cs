using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>How often the gate lets a learner pass, and how often wrongly: its plan is then truly worth less than the fitted index's.</summary>
internal static class GateBenchmark
{
    private const int Runs = 12;
    private const double Explored = 0.1;

    public static void Run(TextWriter output, Card card)
    {
        output.WriteLine();
        output.WriteLine($"Gate against the fitted index, {Runs} runs each, 10 % explored pairs: promoted (of which wrong: true worth of the plan lower)");
        output.WriteLine("rows     learner        truly better   log-loss only   gate");
        foreach (var rows in (int[])[300, 3_000])
        {
            var tally = BenchLearners.All.Where(learner => learner is not IndexFit).ToDictionary(learner => learner.Id, _ => new int[5]);
            for (var seed = 1; seed <= Runs; seed++) Try(rows, seed, card, tally);
            foreach (var (id, counts) in tally)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{rows,-8:N0} {id,-14} {counts[0],12} {$"{counts[1]} ({counts[2]})",15} {$"{counts[3]} ({counts[4]})",6}"));
            output.Flush();
        }
    }

    private static void Try(int rows, int seed, Card card, Dictionary<string, int[]> tally)
    {
        var history = PlantedHistory.Of(rows, seed, card, Explored);
        var measures = new PlantedMeasures(history.City, history.Pairs);
        var resamples = new Resamples(history.Split.Newest.Receiver, seed);
        var (against, worth) = Learnt(new IndexFit());
        foreach (var learner in BenchLearners.All.Where(learner => tally.ContainsKey(learner.Id)))
        {
            var (own, ownWorth) = Learnt(learner);
            var gate = PromotionGate.Judge(history.Split.Newest, [.. history.Split.Rows.Select(row => row.Explored)], own, against, "index-fit", resamples);
            var (better, byLogLoss, counts) = (ownWorth > worth, gate.LogLossGain!.Value.Low > 0, tally[learner.Id]);
            if (better) counts[0]++;
            if (byLogLoss) counts[1]++;
            if (byLogLoss && !better) counts[2]++;
            if (gate.Promoted) counts[3]++;
            if (gate.Promoted && !better) counts[4]++;
        }

        (PairErrors Errors, double Worth) Learnt(Learner learner)
        {
            var predictor = learner.Learn(history.Split.Earlier, seed, CancellationToken.None);
            var (chance, benefit) = predictor.Predict(history.Split.Newest.Values);
            return (PairErrors.Of(chance, benefit, history.Split.Newest), measures.WorthOf(TrialFigures.Product(predictor.Predict(history.Values))));
        }
    }
}
