using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// A first plan that already fills the dearest places: places in falling order of reward, each by the best free helper or, where
/// none is free, by handing help on. Which receivers can be served together is a matroid, so this greedy order serves the best
/// set at once; the simplex that follows only has to improve the values.
/// </summary>
internal sealed class CoverageStart
{
    private const int MostBuckets = 4096;

    private readonly FlowProblem problem;
    private readonly StartPlan plan;
    private readonly int[] wanted;
    private readonly int[] bucketEnd = new int[MostBuckets + 1];
    private long dearest, spread;
    private ulong bucketWidth;

    private CoverageStart(FlowProblem problem, int[] supply)
    {
        (this.problem, plan) = (problem, new(problem, supply));
        wanted = new int[problem.Receivers];
    }

    /// <summary>The plan, and whether it is tight: helpers so scarce that the right receivers are served at poor values.</summary>
    internal static (StartPlan Plan, bool Tight) Make(FlowProblem problem, int[] supply, CancellationToken cancel)
    {
        var start = new CoverageStart(problem, supply);
        return (start.plan, start.Fill(cancel));
    }

    private bool Fill(CancellationToken cancel)
    {
        var handing = new HandingOn(problem, plan);
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
                if (!handing.IsSpent) handing.Serve(receiver);
        }
        return handing.IsTight;
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
        if (wanted[receiver] == 0 || plan.Used[arc] || plan.Free[problem.ArcHelper[arc]] == 0 || (Int128)problem.ArcValue[arc] + reward <= 0) return;
        plan.Take(arc);
        plan.Filled[receiver]++;
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
        for (var index = 0; index < places.Length; index++) total += plan.ArcStart[places[index].Receiver + 1] - FirstArc(places, index);
        var buckets = Math.Clamp(total, 1, bucketEnd.Length - 1);
        bucketWidth = ((ulong)spread / (ulong)buckets) + 1;
        bucketEnd.AsSpan(0, buckets + 1).Clear();
        for (var index = 0; index < places.Length; index++)
            for (var arc = FirstArc(places, index); arc < plan.ArcStart[places[index].Receiver + 1]; arc++) bucketEnd[Bucket(arc) + 1]++;
        for (var bucket = 0; bucket < buckets; bucket++) bucketEnd[bucket + 1] += bucketEnd[bucket];
        var arcs = new int[total];
        for (var index = 0; index < places.Length; index++)
            for (var arc = FirstArc(places, index); arc < plan.ArcStart[places[index].Receiver + 1]; arc++) arcs[bucketEnd[Bucket(arc)]++] = arc;
        return arcs;
    }

    /// <summary>A receiver with several places of one reward brings its arcs only once.</summary>
    private int FirstArc(ReadOnlySpan<(long Reward, int Receiver)> places, int index)
    {
        var receiver = places[index].Receiver;
        return index > 0 && receiver == places[index - 1].Receiver ? plan.ArcStart[receiver + 1] : plan.ArcStart[receiver];
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
        for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
            if (!plan.Used[arc] && plan.Free[problem.ArcHelper[arc]] > 0 && (best < 0 || problem.ArcValue[arc] > problem.ArcValue[best])) best = arc;
        return best;
    }
}
