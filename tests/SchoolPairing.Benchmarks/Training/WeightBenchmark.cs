using System.Globalization;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Matchmaking.Scoring.Training;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>What it brings to count pairs that were unlikely to be offered more than others: the same histories under several largest weights.</summary>
internal static class WeightBenchmark
{
    private static readonly double[] Largest = [1, 2, 3, 5, 10];

    public static void Run(TextWriter output, Card card, int seeds)
    {
        foreach (var (rows, explored) in ((int, double)[])[(300, 0.1), (1_000, 0.04), (1_000, 0.1), (3_000, 0.04)])
        {
            var table = new TrialTable(output, string.Create(CultureInfo.InvariantCulture,
                $"{rows:N0} decided pairs, {explored:P0} of them explored: champion and fitted index by largest weight, {seeds} seeds"));
            for (var seed = 1; seed <= seeds; seed++)
                foreach (var largest in Largest)
                {
                    var history = PlantedHistory.Of(rows, seed, card, explored, largest);
                    var measures = new PlantedMeasures(history.City, history.Pairs);
                    foreach (var learner in (Learner[])[new ChampionLearner(), new FittedIndexLearner()])
                        table.Add($"{(learner is ChampionLearner ? "champion" : "index")}, {largest}", TrialFigures.Of(learner, history, measures, seed));
                }
            table.Write();
        }
    }
}
