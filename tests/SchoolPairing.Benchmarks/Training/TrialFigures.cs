using System.Diagnostics;
using SchoolPairing.Matchmaking.Scoring.Training;
using SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

namespace SchoolPairing.Benchmarks.Training;

/// <summary>One learner on one planted world.</summary>
/// <param name="LogLoss">On the next cycle's proposals.</param>
/// <param name="Ece">On the same.</param>
/// <param name="Floor">What chance alone gives to <paramref name="Ece"/>.</param>
/// <param name="EceAll">On all eligible pairs, answers drawn.</param>
/// <param name="FloorAll">What chance alone gives to <paramref name="EceAll"/>.</param>
/// <param name="Ndcg">At five, on all eligible pairs.</param>
/// <param name="MatchGap">Percent of the way from a random plan to the best.</param>
/// <param name="Seconds">Wall time of fitting both heads.</param>
internal sealed record TrialFigures(double LogLoss, double Ece, double Floor, double EceAll, double FloorAll, double Ndcg, double MatchGap, double Seconds)
{
    public double[] Columns => [LogLoss, Ece, Floor, EceAll, FloorAll, Ndcg, MatchGap, Seconds];

    public static TrialFigures Of(Learner learner, PlantedHistory history, PlantedMeasures measures, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        var predictor = learner.Learn(history.Split.Earlier, seed, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return Of(predictor.Predict(history.Split.Newest.Values).Chance, predictor.Predict(history.Values), history, measures, seed) with { Seconds = seconds };
    }

    /// <summary>The best that anybody could say.</summary>
    public static TrialFigures OfTruth(PlantedHistory history, PlantedMeasures measures, int seed)
    {
        var byPlace = history.Pairs.ToDictionary(pair => (pair.Helper, pair.Receiver));
        double[] proposed = [.. history.Split.Rows.Select(row => byPlace[(Number(row.Helper.Value), Number(row.Receiver.Value))].Chance)];
        return Of(proposed, ([.. history.Pairs.Select(pair => pair.Chance)], [.. history.Pairs.Select(pair => pair.Benefit)]), history, measures, seed);
    }

    /// <summary>Scores that claim no chance: order and plan only.</summary>
    public static TrialFigures OfScores(double[] scores, PlantedMeasures measures) =>
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, measures.Ndcg(scores), measures.MatchGap(scores), double.NaN);

    private static TrialFigures Of(double[] proposed, (double[] Chance, double[] Benefit) all, PlantedHistory history, PlantedMeasures measures, int seed)
    {
        var newest = history.Split.Newest;
        var random = new Random(seed);
        bool[] drawn = [.. history.Pairs.Select(pair => random.NextDouble() < pair.Chance)];
        var ofProposed = CalibrationTest.Of(proposed, newest.Accepted, seed);
        var ofAll = CalibrationTest.Of(all.Chance, drawn, seed);
        double[] scores = Product(all);
        return new TrialFigures(PairErrors.Of(proposed, new double[proposed.Length], newest).LogLoss.Average(), ofProposed.Ece, ofProposed.NoiseFloor,
            ofAll.Ece, ofAll.NoiseFloor, measures.Ndcg(scores), measures.MatchGap(scores), double.NaN);
    }

    /// <summary>Chance × benefit, a benefit below 0 as 0.</summary>
    public static double[] Product((double[] Chance, double[] Benefit) said) => [.. said.Chance.Zip(said.Benefit, (chance, benefit) => chance * Math.Max(0, benefit))];

    private static int Number(string id) => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
