namespace SchoolPairing.Matchmaking.Solving;

/// <summary>Dijkstra over a <see cref="ResidualGraph"/>; ties go to the lower node. Buffers are reused: a new search forgets only what the last one touched.</summary>
internal sealed class ShortestSteps
{
    internal const long Unreached = long.MaxValue;

    private readonly ResidualGraph graph;
    private readonly long[] distance;
    private readonly int[] from, byArc;
    private readonly List<int> touched = [];
    private readonly PriorityQueue<int, (long, int)> queue = new();
    private readonly Action<int, int, long> relax;
    private int at;

    internal ShortestSteps(ResidualGraph graph)
    {
        this.graph = graph;
        distance = new long[graph.Sink + 1];
        distance.AsSpan().Fill(Unreached);
        (from, byArc) = (new int[distance.Length], new int[distance.Length]);
        relax = (to, arc, cost) =>
        {
            if (distance[at] + cost < distance[to]) Reach(to, at, arc, distance[at] + cost);
        };
    }

    internal long Distance(int node) => distance[node];

    /// <summary>Searches from a node.</summary>
    /// <param name="start">Where from.</param>
    /// <param name="goesOn">Asked for each settled node: whether to take its steps. Null ends the search.</param>
    internal void Search(int start, Func<int, long, bool?> goesOn)
    {
        foreach (var node in touched) distance[node] = Unreached;
        touched.Clear();
        queue.Clear();
        Reach(start, -1, -1, 0);
        while (queue.TryDequeue(out var node, out var key))
        {
            if (key.Item1 != distance[node]) continue;
            var answer = goesOn(node, key.Item1);
            if (answer is null) return;
            if (answer == false) continue;
            at = node;
            graph.Steps(node, relax);
        }
    }

    /// <summary>Appends the steps to a node, from the start on, as (node reached, arc).</summary>
    internal void AppendPath(int node, List<(int Node, int Arc)> path)
    {
        var first = path.Count;
        for (; from[node] >= 0; node = from[node]) path.Add((node, byArc[node]));
        path.Reverse(first, path.Count - first);
    }

    private void Reach(int node, int previous, int arc, long cost)
    {
        if (distance[node] == Unreached) touched.Add(node);
        (distance[node], from[node], byArc[node]) = (cost, previous, arc);
        queue.Enqueue(node, (cost, node));
    }
}
