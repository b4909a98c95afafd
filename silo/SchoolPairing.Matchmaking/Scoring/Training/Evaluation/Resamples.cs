using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>
/// Bootstrap by receiver: each resample draws as many receivers as there are, with replacement, and takes all pairs of each as often as it was
/// drawn. Pairs of one receiver hang together (one principal answers them all), so single pairs would make every interval too narrow.
/// All figures of one evaluation share the same resamples, hence differences between learners are differences on the same pairs.
/// </summary>
internal sealed class Resamples
{
    public const int Count = 400;
    private const double Outside = 0.05;
    private readonly int[] once;
    private readonly int[][] copies;

    /// <param name="receiver">By pair: number of its receiver.</param>
    /// <param name="seed">Of the draws.</param>
    public Resamples(int[] receiver, long seed)
    {
        var numbers = receiver.Distinct().Order().ToArray();
        int[] place = [.. receiver.Select(number => Array.BinarySearch(numbers, number))];
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        once = [.. receiver.Select(_ => 1)];
        copies = new int[Count][];
        for (var resample = 0; resample < Count; resample++)
        {
            var drawn = new int[numbers.Length];
            for (var draw = 0; draw < numbers.Length; draw++) drawn[random.Next(numbers.Length)]++;
            copies[resample] = Array.ConvertAll(place, at => drawn[at]);
        }
    }

    /// <summary>
    /// A statistic with its 90 % interval; null where all pairs together do not give it a value. A resample that gives none
    /// (no declined pair drawn, say) is left out.
    /// </summary>
    /// <param name="statistic">Given how often each pair counts; NaN where it has no value.</param>
    public Estimate? Of(Func<int[], double> statistic)
    {
        var value = statistic(once);
        if (double.IsNaN(value)) return null;
        double[] drawn = [.. copies.Select(statistic).Where(of => !double.IsNaN(of)).Order()];
        return drawn.Length == 0 ? new Estimate(value, value, value) : new Estimate(value, Quantile(drawn, Outside), Quantile(drawn, 1 - Outside));
    }

    /// <summary>The mean over pairs where there is something to average: NaN entries are not applicable.</summary>
    public Estimate? Mean(double[] ofPairs) => Of(copies => MeanOf(ofPairs, copies));

    /// <summary>The root of the mean, for squares.</summary>
    public Estimate? RootMean(double[] ofPairs) => Of(copies => Math.Sqrt(MeanOf(ofPairs, copies)));

    private static double MeanOf(double[] ofPairs, int[] copies)
    {
        var (sum, count) = (0d, 0L);
        for (var pair = 0; pair < ofPairs.Length; pair++)
        {
            if (double.IsNaN(ofPairs[pair])) continue;
            sum += ofPairs[pair] * copies[pair];
            count += copies[pair];
        }
        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Linear between the two nearest of the sorted values.</summary>
    internal static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 == sorted.Length ? sorted[low] : sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]);
    }
}
