namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// A transportation problem: choose arcs so that the values of the chosen arcs plus the rewards of the filled places are largest.
/// Every arc is used at most once; helper h at most Capacity[h] times; receiver r fills its places in order, at most PlaceCount(r).
/// </summary>
/// <param name="HelperCapacity">At least 0, by helper.</param>
/// <param name="PlaceStart">Places of receiver r are PlaceStart[r] .. PlaceStart[r+1]-1 of <paramref name="PlaceReward"/>; length receivers + 1.</param>
/// <param name="PlaceReward">Not rising within a receiver, so that places fill in order.</param>
/// <param name="ArcHelper">Helper of each arc. Arcs are sorted by receiver, then helper; no pair twice.</param>
/// <param name="ArcReceiver">Receiver of each arc.</param>
/// <param name="ArcValue">Value of each arc; any sign.</param>
public sealed record FlowProblem(
    int[] HelperCapacity, int[] PlaceStart, long[] PlaceReward, int[] ArcHelper, int[] ArcReceiver, long[] ArcValue)
{
    /// <summary>Number of helpers.</summary>
    public int Helpers => HelperCapacity.Length;
    /// <summary>Number of receivers.</summary>
    public int Receivers => PlaceStart.Length - 1;
    /// <summary>Number of arcs.</summary>
    public int Arcs => ArcHelper.Length;
    /// <summary>Places of a receiver.</summary>
    /// <param name="receiver">Receiver index.</param>
    public int PlaceCount(int receiver) => PlaceStart[receiver + 1] - PlaceStart[receiver];

    /// <summary>First arc of each receiver; its arcs end where the next receiver's begin. Length receivers + 1.</summary>
    public int[] ArcStartByReceiver()
    {
        var start = new int[Receivers + 1];
        foreach (var receiver in ArcReceiver) start[receiver + 1]++;
        for (var receiver = 0; receiver < Receivers; receiver++) start[receiver + 1] += start[receiver];
        return start;
    }
}

/// <summary>
/// The optimum with its dual prices: for every used arc value - a + b is at least 0, for every unused one at most 0, where a is the helper's
/// price (at least 0, and 0 where it has a free place) and b the receiver's (at most the reward of every filled place, at least that of every empty one).
/// </summary>
/// <param name="Used">By arc.</param>
/// <param name="HelperPrice">a, by helper.</param>
/// <param name="ReceiverPrice">b, by receiver.</param>
/// <param name="Pivots">Steps of the solver.</param>
public sealed record FlowSolution(bool[] Used, long[] HelperPrice, long[] ReceiverPrice, long Pivots)
{
    /// <summary>Values of the used arcs plus rewards of the filled places, exact.</summary>
    /// <param name="problem">The problem that was solved.</param>
    public Int128 Total(FlowProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Int128 total = 0;
        var filled = new int[problem.Receivers];
        for (var arc = 0; arc < problem.Arcs; arc++)
        {
            if (!Used[arc]) continue;
            var receiver = problem.ArcReceiver[arc];
            total += problem.ArcValue[arc] + (Int128)problem.PlaceReward[problem.PlaceStart[receiver] + filled[receiver]++];
        }
        return total;
    }
}
