namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>
/// Resamples of whole receivers: pairs of one receiver share what only its principal knows, so drawing pairs one by one would make every
/// interval too short.
/// </summary>
internal sealed class ReceiverResamples
{
    private const int MostAttempts = 20;
    private readonly TrainingSet set;
    private readonly int[][] pairsOf;
    private readonly Random chance;

    public ReceiverResamples(TrainingSet set, long seed)
    {
        this.set = set;
        pairsOf = [.. Enumerable.Range(0, set.Count).GroupBy(i => set.Receiver[i]).OrderBy(group => group.Key).Select(group => group.ToArray())];
        chance = new Random(unchecked((int)(seed ^ (seed >> 32))));
    }

    /// <summary>The next resample, with both answers in it; null where many attempts gave only one.</summary>
    public TrainingSet? Next()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            int[] places = [.. Enumerable.Range(0, pairsOf.Length).SelectMany(_ => pairsOf[chance.Next(pairsOf.Length)])];
            if (Array.Exists(places, i => set.Accepted[i]) && Array.Exists(places, i => !set.Accepted[i])) return set.Take(places);
        }
        return null;
    }
}
