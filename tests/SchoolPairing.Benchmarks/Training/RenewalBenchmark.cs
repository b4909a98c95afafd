using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>
/// A model learnt before is in use, and a year's decisions more are there: how often a rule lets the new one pass, and how often wrongly (its plan is
/// then truly worth less than that of the model in use). The gate teaches the new one without the newest cycle, so a model in use that was learnt
/// last year knows exactly as much: their gains are 0, and whoever asks for a proven gain over it never renews anything.
/// </summary>
internal static class RenewalBenchmark
{
    private const int Runs = 12, ACycle = 375;
    private const double Explored = 0.1;

    public static void Run(TextWriter output, Card card)
    {
        output.WriteLine();
        output.WriteLine($"A champion in use, {Runs} runs each: promoted (of which wrong: true worth of the plan lower than with the model in use)");
        output.WriteLine("rows   in use  learner       truly better   proven gain   no loss   no proven loss");
        foreach (var (rows, inUse) in ((int, int)[])[(1_000, 300), (3_000, 1_000), (3_000, 3_000)])
        {
            var tally = BenchLearners.All.Where(learner => learner is not IndexFit and not FittedIndexLearner).ToDictionary(learner => learner.Id, _ => new int[7]);
            for (var seed = 1; seed <= Runs; seed++) Try(rows, inUse, seed, card, tally);
            foreach (var (id, counts) in tally)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{rows,-6:N0} {inUse,-7:N0} {id,-14} {counts[0],11} {$"{counts[1]} ({counts[2]})",13} {$"{counts[3]} ({counts[4]})",9} {$"{counts[5]} ({counts[6]})",16}"));
            output.Flush();
        }
    }

    private static void Try(int rows, int inUse, int seed, Card card, Dictionary<string, int[]> tally)
    {
        // The plan is made by the model that has seen the newest cycle too: here a history that is a cycle longer in the same city.
        var history = PlantedHistory.Of(rows, seed, card, Explored);
        var longer = PlantedHistory.Of(rows + ACycle, seed, card, Explored).Split.Earlier;
        var newest = history.Split.Newest;
        bool[] explored = [.. history.Split.Rows.Select(row => row.Explored)];
        var measures = new PlantedMeasures(history.City, history.Pairs);
        var resamples = new Resamples(newest.Receiver, seed);
        var index = ErrorsOf(new FittedIndexLearner().Learn(history.Split.Earlier, seed, CancellationToken.None));
        var old = new ChampionLearner().Learn(history.Split.Earlier.Take([.. Enumerable.Range(0, inUse)]), seed, CancellationToken.None);
        var (oldErrors, worth) = (ErrorsOf(old), WorthOf(old));
        foreach (var learner in BenchLearners.All.Where(learner => tally.ContainsKey(learner.Id)))
        {
            var own = ErrorsOf(learner.Learn(history.Split.Earlier, seed, CancellationToken.None));
            var better = WorthOf(learner.Learn(longer, seed, CancellationToken.None)) >= worth;
            var counts = tally[learner.Id];
            var overIndex = PromotionGate.Judge(newest, explored, own, index, "index", resamples).Promoted;
            var over = PromotionGate.Judge(newest, explored, own, oldErrors, "in-use", resamples);
            Estimate[] gains = [over.LogLossGain!.Value, over.BenefitGain!.Value, over.ProductGain!.Value];
            if (better) counts[0]++;
            Count(1, over.Promoted);
            Count(3, overIndex && Array.TrueForAll(gains, gain => gain.Value >= 0));
            Count(5, overIndex && Array.TrueForAll(gains, gain => gain.High >= 0));

            void Count(int at, bool promoted)
            {
                if (!promoted) return;
                counts[at]++;
                if (!better) counts[at + 1]++;
            }
        }

        PairErrors ErrorsOf(Predictor predictor)
        {
            var (chance, benefit) = predictor.Predict(newest.Values);
            return PairErrors.Of(chance, benefit, newest);
        }

        double WorthOf(Predictor predictor) => measures.WorthOf(TrialFigures.Product(predictor.Predict(history.Values)));
    }
}
