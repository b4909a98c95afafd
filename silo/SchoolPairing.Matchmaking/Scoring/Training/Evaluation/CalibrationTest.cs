using System.Collections.Immutable;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>Predicted against observed, beside what chance alone would show.</summary>
internal static class CalibrationTest
{
    // Few pairs never look calibrated: on 500 even the truth shows an error of 0.04 to 0.05. The floor says how much of an error is that.
    private const int FloorDraws = 200;

    /// <summary>Bins, error and noise floor.</summary>
    /// <param name="chance">Predicted, by pair; at least one.</param>
    /// <param name="accepted">Observed, by pair.</param>
    /// <param name="seed">Of the outcomes drawn for the floor.</param>
    public static CalibrationResult Of(double[] chance, bool[] accepted, long seed)
    {
        var ranking = new Ranking(chance, accepted);
        int[] once = [.. chance.Select(_ => 1)];
        ImmutableArray<CalibrationBin> bins =
            [.. ranking.Bins(once).Select(bin => new CalibrationBin(bin.Predicted / bin.Pairs, bin.Accepted / bin.Pairs, bin.Pairs))];
        return new CalibrationResult(bins, ranking.Ece(once), NoiseFloor(chance, seed));
    }

    /// <summary>Mean calibration error over 200 draws of outcomes in which every prediction is right.</summary>
    public static double NoiseFloor(double[] chance, long seed)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32)) + 1));
        var drawn = new bool[chance.Length];
        var ranking = new Ranking(chance, drawn);
        int[] once = [.. chance.Select(_ => 1)];
        var sum = 0d;
        for (var draw = 0; draw < FloorDraws; draw++)
        {
            for (var pair = 0; pair < drawn.Length; pair++) drawn[pair] = random.NextDouble() < chance[pair];
            sum += ranking.Ece(once);
        }
        return sum / FloorDraws;
    }
}
