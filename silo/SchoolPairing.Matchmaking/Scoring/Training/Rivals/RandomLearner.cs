namespace SchoolPairing.Matchmaking.Scoring.Training.Rivals;

/// <summary>Knows how many pairs accept and what they gain on average, and nothing of any pair: the floor of the table.</summary>
internal sealed class RandomLearner : Learner
{
    public override string Id => "random";

    public override Predictor Learn(TrainingSet set, int seed, CancellationToken cancel)
    {
        var gains = set.Improvement.Where(gain => !double.IsNaN(gain)).ToArray();
        return new Drawn(set.Accepted.Count(accepted => accepted) / (double)set.Count, gains.Length == 0 ? 0 : gains.Average(), seed);
    }

    private sealed class Drawn(double share, double mean, int seed) : Predictor
    {
        // So near the share that the log-loss is that of a constant, and so spread that no two pairs tie.
        private const double Spread = 0.02;

        public override (double[] Chance, double[] Benefit) Predict(double[][] values) =>
            (Array.ConvertAll(values, pair => share * (1 + Spread * (Draw(pair) - 0.5))), Array.ConvertAll(values, _ => mean));

        /// <summary>0 to 1 from the pair itself, so that its place among the pairs does not matter.</summary>
        private double Draw(double[] pair)
        {
            var mixed = Mix((ulong)seed);
            foreach (var value in pair) mixed = Mix(mixed ^ BitConverter.DoubleToUInt64Bits(value));
            return (mixed >> 11) / (double)(1UL << 53);
        }

        // The finisher of SplitMix64 (Steele, Lea and Flood 2014).
        private static ulong Mix(ulong x)
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
