namespace SchoolPairing.Matchmaking.Scoring.Training.Evaluation;

/// <summary>Held-out pairs by rising prediction (equal ones by place), sorted once for all resamples.</summary>
internal sealed class Ranking
{
    private readonly double[] chance;
    private readonly bool[] accepted;
    private readonly int[] order;

    public Ranking(double[] chance, bool[] accepted)
    {
        (this.chance, this.accepted) = (chance, accepted);
        order = [.. Enumerable.Range(0, chance.Length).OrderBy(pair => chance[pair])];
    }

    /// <summary>Chance that an accepted pair ranks above a declined one, ties half; NaN where one of the two is not there.</summary>
    /// <param name="copies">How often each pair counts.</param>
    public double Auc(int[] copies)
    {
        var (above, accepts, declines) = (0d, 0L, 0L);
        for (var start = 0; start < order.Length;)
        {
            var (tiedAccepts, tiedDeclines, end) = (0L, 0L, start);
            for (; end < order.Length && chance[order[end]] == chance[order[start]]; end++)
                if (accepted[order[end]]) tiedAccepts += copies[order[end]];
                else tiedDeclines += copies[order[end]];
            above += tiedAccepts * (declines + tiedDeclines / 2d);
            (accepts, declines, start) = (accepts + tiedAccepts, declines + tiedDeclines, end);
        }
        return accepts == 0 || declines == 0 ? double.NaN : above / accepts / declines;
    }

    /// <summary>Expected calibration error: mean over the pairs of |predicted − observed| of their bin.</summary>
    /// <param name="copies">How often each pair counts.</param>
    public double Ece(int[] copies)
    {
        var bins = Bins(copies);
        return bins.Sum(bin => Math.Abs(bin.Predicted - bin.Accepted)) / bins.Sum(bin => (double)bin.Pairs);
    }

    /// <summary>Sums of at most 10 bins of equal count (they differ by one pair at most), by rising prediction.</summary>
    /// <param name="copies">How often each pair counts.</param>
    public (double Predicted, double Accepted, int Pairs)[] Bins(int[] copies)
    {
        long all = copies.Sum();
        var bins = new (double Predicted, double Accepted, int Pairs)[Math.Min(10, all)];
        var place = 0L;
        foreach (var pair in order)
            for (var copy = 0; copy < copies[pair]; copy++, place++)
            {
                ref var bin = ref bins[place * bins.Length / all];
                bin = (bin.Predicted + chance[pair], bin.Accepted + (accepted[pair] ? 1 : 0), bin.Pairs + 1);
            }
        return bins;
    }
}
