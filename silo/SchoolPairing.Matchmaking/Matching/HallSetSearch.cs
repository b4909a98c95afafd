using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Matchmaking.Matching;

/// <summary>For each left-out receiver the helpers that it could use, directly or by moving others, and who uses them up.</summary>
internal static class HallSetSearch
{
    /// <summary>The distinct Hall sets and, by receiver, the index of its own (-1: helped, or no candidates).</summary>
    public static (ImmutableArray<HallSet> Sets, int[] SetOfReceiver) Find(TwinningProblem problem, FlowSolution solution, int[] helpedCount)
    {
        var flow = problem.Flow;
        var arcsOfReceiver = Starts(flow.ArcReceiver, flow.Receivers);
        var users = new List<int>[flow.Helpers];
        for (var arc = 0; arc < flow.Arcs; arc++)
            if (solution.Used[arc]) (users[flow.ArcHelper[arc]] ??= []).Add(flow.ArcReceiver[arc]);

        var sets = ImmutableArray.CreateBuilder<HallSet>();
        var known = new Dictionary<string, int>();
        var setOf = new int[flow.Receivers];
        Array.Fill(setOf, -1);
        for (var receiver = 0; receiver < flow.Receivers; receiver++)
        {
            if (helpedCount[receiver] > 0 || arcsOfReceiver[receiver] == arcsOfReceiver[receiver + 1]) continue;
            var (helpers, competing) = Reach(receiver, flow, solution, arcsOfReceiver, users);
            var key = string.Join(',', helpers) + "|" + string.Join(',', competing);
            if (!known.TryGetValue(key, out var index))
            {
                known[key] = index = sets.Count;
                sets.Add(new HallSet([.. helpers.Select(helper => problem.Sides.Helpers[helper].Id)],
                    [.. competing.Select(user => problem.Sides.Receivers[user].Id)]));
            }
            setOf[receiver] = index;
        }
        return (sets.ToImmutable(), setOf);
    }

    private static (SortedSet<int> Helpers, SortedSet<int> Users) Reach(
        int leftOut, FlowProblem flow, FlowSolution solution, int[] arcsOfReceiver, List<int>[] users)
    {
        var (helpers, reached, open) = (new SortedSet<int>(), new SortedSet<int>(), new Queue<int>([leftOut]));
        while (open.TryDequeue(out var receiver))
            for (var arc = arcsOfReceiver[receiver]; arc < arcsOfReceiver[receiver + 1]; arc++)
            {
                if (solution.Used[arc] || !helpers.Add(flow.ArcHelper[arc])) continue;
                foreach (var user in users[flow.ArcHelper[arc]] ?? [])
                    if (user != leftOut && reached.Add(user)) open.Enqueue(user);
            }
        return (helpers, reached);
    }

    /// <summary>First arc of each receiver; arcs are sorted by receiver.</summary>
    private static int[] Starts(int[] sorted, int count)
    {
        var starts = new int[count + 1];
        foreach (var value in sorted) starts[value + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        return starts;
    }
}
