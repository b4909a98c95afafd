using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// A first plan that already fills the dearest places: places in falling order of reward, each by the best free helper or, where
/// none is free, by an augmenting path. Which receivers can be served together is a matroid, so this greedy order serves the best
/// set at once; the simplex that follows only has to improve the values. A search that fails marks what it saw as closed for good.
/// </summary>
internal sealed class CoverageStart
{
    private const int Closed = int.MaxValue;
    private const int MostBuckets = 4096;
    private const long ScansPerArc = 12;

    private readonly FlowProblem problem;
    private readonly int[] slotStart, slotCount, slotArc;
    private readonly int[] seenHelper, seenReceiver, reachedBy, reachedFrom, queue;
    private readonly int[] wanted;
    private readonly int[] bucketEnd = new int[MostBuckets + 1];
    private long searchBudget, dearest, spread;
    private ulong bucketWidth;
    private int search;

    internal CoverageStart(FlowProblem problem, int[] supply)
    {
        this.problem = problem;
        ArcStart = problem.ArcStartByReceiver();
        Used = new bool[problem.Arcs];
        Filled = new int[problem.Receivers];
        Free = (int[])supply.Clone();
        wanted = new int[problem.Receivers];
        slotStart = new int[problem.Helpers + 1];
        for (var helper = 0; helper < problem.Helpers; helper++) slotStart[helper + 1] = slotStart[helper] + supply[helper];
        slotArc = new int[slotStart[^1]];
        slotCount = new int[problem.Helpers];
        (seenHelper, reachedBy) = (new int[problem.Helpers], new int[problem.Helpers]);
        (seenReceiver, reachedFrom, queue) = (new int[problem.Receivers], new int[problem.Receivers], new int[problem.Receivers]);
    }

    internal int[] ArcStart { get; }
    internal bool[] Used { get; }
    internal int[] Filled { get; }

    /// <summary>Places that each helper has left.</summary>
    internal int[] Free { get; }

    /// <summary>The arcs by which a helper is used.</summary>
    internal ReadOnlySpan<int> UsedArcs(int helper) => slotArc.AsSpan(slotStart[helper], slotCount[helper]);

    internal void Fill(CancellationToken cancel)
    {
        // Beyond this much searching the simplex finds the rest faster.
        searchBudget = (ScansPerArc * problem.Arcs) + 1000;
        var cheapest = problem.Arcs == 0 ? 0 : problem.ArcValue.Min();
        dearest = problem.Arcs == 0 ? 0 : problem.ArcValue.Max();
        spread = dearest - cheapest;
        var places = PlacesByReward();
        for (int first = 0, next; first < places.Length; first = next)
        {
            cancel.ThrowIfCancellationRequested();
            for (next = first + 1; next < places.Length && places[next].Reward == places[first].Reward;) next++;
            var open = TakeFree(places.AsSpan(first, next - first), places[first].Reward);
            if (places[first].Reward <= spread) continue;
            foreach (var receiver in open)
                if (seenReceiver[receiver] != Closed && searchBudget > 0) Augment(receiver);
        }
    }

    /// <summary>Best pair first among places of one reward. Answers the receivers of the places that stay open.</summary>
    private List<int> TakeFree(ReadOnlySpan<(long Reward, int Receiver)> places, long reward)
    {
        var open = new List<int>();
        foreach (var (_, receiver) in places) wanted[receiver]++;
        if (places.Length == 1) TakeIfWorth(BestFree(places[0].Receiver), reward);
        else foreach (var arc in ArcsByValue(places)) TakeIfWorth(arc, reward);
        foreach (var (_, receiver) in places)
        {
            if (wanted[receiver] == 0) continue;
            wanted[receiver]--;
            open.Add(receiver);
        }
        return open;
    }

    private void TakeIfWorth(int arc, long reward)
    {
        if (arc < 0) return;
        var receiver = problem.ArcReceiver[arc];
        if (wanted[receiver] == 0 || Used[arc] || Free[problem.ArcHelper[arc]] == 0 || (Int128)problem.ArcValue[arc] + reward <= 0) return;
        Take(arc);
        Filled[receiver]++;
        wanted[receiver]--;
    }

    /// <summary>
    /// All arcs of some receivers, dearer ones first. A counting sort with as many buckets as arcs, up to a limit: within a bucket
    /// the values lie so close that an exact order would buy nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] ArcsByValue(ReadOnlySpan<(long Reward, int Receiver)> places)
    {
        var total = 0;
        for (var index = 0; index < places.Length; index++) total += ArcStart[places[index].Receiver + 1] - FirstArc(places, index);
        var buckets = Math.Clamp(total, 1, bucketEnd.Length - 1);
        bucketWidth = ((ulong)spread / (ulong)buckets) + 1;
        bucketEnd.AsSpan(0, buckets + 1).Clear();
        for (var index = 0; index < places.Length; index++)
            for (var arc = FirstArc(places, index); arc < ArcStart[places[index].Receiver + 1]; arc++) bucketEnd[Bucket(arc) + 1]++;
        for (var bucket = 0; bucket < buckets; bucket++) bucketEnd[bucket + 1] += bucketEnd[bucket];
        var arcs = new int[total];
        for (var index = 0; index < places.Length; index++)
            for (var arc = FirstArc(places, index); arc < ArcStart[places[index].Receiver + 1]; arc++) arcs[bucketEnd[Bucket(arc)]++] = arc;
        return arcs;
    }

    /// <summary>A receiver with several places of one reward brings its arcs only once.</summary>
    private int FirstArc(ReadOnlySpan<(long Reward, int Receiver)> places, int index)
    {
        var receiver = places[index].Receiver;
        return index > 0 && receiver == places[index - 1].Receiver ? ArcStart[receiver + 1] : ArcStart[receiver];
    }

    private int Bucket(int arc) => (int)((ulong)(dearest - problem.ArcValue[arc]) / bucketWidth);

    private (long Reward, int Receiver)[] PlacesByReward()
    {
        var places = new (long Reward, int Receiver)[problem.PlaceReward.Length];
        var keys = new (long Reward, int Place)[places.Length];
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            for (var place = problem.PlaceStart[receiver]; place < problem.PlaceStart[receiver + 1]; place++)
            {
                places[place] = (problem.PlaceReward[place], receiver);
                keys[place] = (~problem.PlaceReward[place], place);
            }
        Array.Sort(keys, places);
        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BestFree(int receiver)
    {
        var best = -1;
        for (var arc = ArcStart[receiver]; arc < ArcStart[receiver + 1]; arc++)
            if (!Used[arc] && Free[problem.ArcHelper[arc]] > 0 && (best < 0 || problem.ArcValue[arc] > problem.ArcValue[best])) best = arc;
        return best;
    }

    private void Take(int arc)
    {
        var helper = problem.ArcHelper[arc];
        slotArc[slotStart[helper] + slotCount[helper]++] = arc;
        Free[helper]--;
        Used[arc] = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Augment(int receiver)
    {
        search++;
        var (head, tail) = (0, 0);
        queue[tail++] = receiver;
        seenReceiver[receiver] = search;
        reachedFrom[receiver] = -1;
        while (head < tail)
        {
            var at = queue[head++];
            searchBudget -= ArcStart[at + 1] - ArcStart[at];
            for (var arc = ArcStart[at]; arc < ArcStart[at + 1]; arc++)
            {
                var helper = problem.ArcHelper[arc];
                if (Used[arc] || seenHelper[helper] == search || seenHelper[helper] == Closed) continue;
                seenHelper[helper] = search;
                reachedBy[helper] = arc;
                for (var slot = slotStart[helper]; slot < slotStart[helper] + slotCount[helper]; slot++)
                {
                    var user = problem.ArcReceiver[slotArc[slot]];
                    if (seenReceiver[user] == search) continue;
                    seenReceiver[user] = search;
                    reachedFrom[user] = slot;
                    queue[tail++] = user;
                    var free = BestFree(user);
                    if (free < 0) continue;
                    Shift(user, free);
                    Filled[receiver]++;
                    return;
                }
            }
        }
        Close(tail);
    }

    /// <summary>Gives a receiver a free helper and hands its old one on, back to the receiver that the search began at.</summary>
    private void Shift(int receiver, int freeArc)
    {
        Take(freeArc);
        for (var slot = reachedFrom[receiver]; slot >= 0; slot = reachedFrom[receiver])
        {
            var given = slotArc[slot];
            var taken = reachedBy[problem.ArcHelper[given]];
            (Used[given], Used[taken], slotArc[slot]) = (false, true, taken);
            receiver = problem.ArcReceiver[taken];
        }
    }

    private void Close(int seen)
    {
        for (var index = 0; index < seen; index++)
        {
            var receiver = queue[index];
            seenReceiver[receiver] = Closed;
            for (var arc = ArcStart[receiver]; arc < ArcStart[receiver + 1]; arc++)
                if (seenHelper[problem.ArcHelper[arc]] == search) seenHelper[problem.ArcHelper[arc]] = Closed;
        }
    }
}
