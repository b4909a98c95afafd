namespace SchoolPairing.Matchmaking.Matching;

/// <summary>The weight of one coverage level.</summary>
internal static class LevelWeights
{
    /// <summary>
    /// More than the total values of any two plans can differ: each side bounds the largest (smallest) total by filling every place
    /// with its best (worst) arc where that is positive (negative); the tighter side counts.
    /// </summary>
    /// <returns>At least 1; <see cref="long.MaxValue"/> / 4 where it would not fit, which the flow's own guard then refuses.</returns>
    public static long Outweighing(int[] capacity, int[] placeStart, int[] arcHelper, int[] arcReceiver, long[] arcValue)
    {
        var (helperBest, helperWorst) = (new long[capacity.Length], new long[capacity.Length]);
        var (receiverBest, receiverWorst) = (new long[placeStart.Length - 1], new long[placeStart.Length - 1]);
        for (var arc = 0; arc < arcValue.Length; arc++)
        {
            var (helper, receiver, value) = (arcHelper[arc], arcReceiver[arc], arcValue[arc]);
            helperBest[helper] = Math.Max(helperBest[helper], value);
            helperWorst[helper] = Math.Min(helperWorst[helper], value);
            receiverBest[receiver] = Math.Max(receiverBest[receiver], value);
            receiverWorst[receiver] = Math.Min(receiverWorst[receiver], value);
        }
        Int128 most = 0, least = 0, mostByReceiver = 0, leastByReceiver = 0;
        for (var helper = 0; helper < capacity.Length; helper++)
        {
            most += (Int128)capacity[helper] * helperBest[helper];
            least += (Int128)capacity[helper] * helperWorst[helper];
        }
        for (var receiver = 0; receiver < receiverBest.Length; receiver++)
        {
            var places = placeStart[receiver + 1] - placeStart[receiver];
            mostByReceiver += (Int128)places * receiverBest[receiver];
            leastByReceiver += (Int128)places * receiverWorst[receiver];
        }
        var spread = Int128.Min(most, mostByReceiver) - Int128.Max(least, leastByReceiver) + 1;
        return spread > long.MaxValue / 4 ? long.MaxValue / 4 : (long)spread;
    }
}
