namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// Prices of forcing arcs into the best plan, exact, without solving again. Forcing arc (u, r) sends one more unit from u to r;
/// r then has one too many and u gave one too many, which the cheapest residual path from r to u mends: loss = reduced cost of
/// (u, r) + length of that path. A path either avoids the sink or passes it; the ways from the sink are the same for every
/// receiver, so they are searched once, and a search from r stops wherever the way through the sink is no longer.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class ResidualPrices
{
    private readonly FlowProblem problem;
    private readonly FlowSolution solution;
    private readonly ResidualGraph graph;
    private readonly ShortestSteps fromSink, fromSchool;
    private readonly List<(int Node, int Arc)> path = [];
    private readonly int[] arcsOfReceiver, arcOfHelper;

    /// <summary>Prepares the questions; one search over the whole plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">Its optimum, free of <see cref="FlowCheck.Violations"/>.</param>
    public ResidualPrices(FlowProblem problem, FlowSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        (this.problem, this.solution) = (problem, solution);
        arcsOfReceiver = problem.ArcStartByReceiver();
        arcOfHelper = new int[problem.Helpers];
        Array.Fill(arcOfHelper, -1);
        graph = new ResidualGraph(problem, solution);
        (fromSink, fromSchool) = (new ShortestSteps(graph), new ShortestSteps(graph));
        fromSink.Search(graph.Sink, (_, _) => true);
    }

    /// <summary>Prices some arcs of one receiver.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="targetArcs">Arcs of that receiver; used ones cost nothing.</param>
    /// <returns>One answer for each arc, in the same order.</returns>
    public ForcedArc[] ForReceiver(int receiver, ReadOnlySpan<int> targetArcs) => Search(receiver, targetArcs);

    /// <summary>
    /// Prices keeping a used arc out: its helper then has one unit too many and its receiver one too few, which the cheapest residual path
    /// from the one to the other mends. There always is one: through the sink, leaving the helper's place free and the receiver's open.
    /// </summary>
    /// <param name="arc">The arc; an unused one costs nothing.</param>
    public ForcedArc Without(int arc)
    {
        if (!solution.Used[arc]) return new(arc, 0, [], []);
        var (helper, receiver) = (problem.ArcHelper[arc], problem.Helpers + problem.ArcReceiver[arc]);
        var (toSink, onward) = (ShortestSteps.Unreached, fromSink.Distance(receiver));
        fromSchool.Search(helper, (node, distance) =>
        {
            if (node == receiver) return null;
            if (node == graph.Sink)
            {
                toSink = distance;
                return false;
            }
            return toSink == ShortestSteps.Unreached || distance - toSink < onward ? true : null;
        });
        path.Clear();
        path.Add((helper, arc));
        var direct = fromSchool.Distance(receiver);
        var throughSink = toSink == ShortestSteps.Unreached ? ShortestSteps.Unreached : toSink + onward;
        if (direct <= throughSink) fromSchool.AppendPath(receiver, path);
        else
        {
            fromSchool.AppendPath(graph.Sink, path);
            fromSink.AppendPath(receiver, path);
            CutDetours();
        }
        return new(arc, Math.Min(direct, throughSink) + graph.Gain(arc), ArcChanges(), PlaceChanges());
    }

    /// <summary>The unused arcs of a receiver that are cheapest to force.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Cheapest first; equal losses by value, the larger first, then by arc.</returns>
    public ForcedArc[] CheapestOf(int receiver, int most)
    {
        var unused = new List<int>();
        for (var arc = arcsOfReceiver[receiver]; arc < arcsOfReceiver[receiver + 1]; arc++)
        {
            if (solution.Used[arc]) continue;
            unused.Add(arc);
            arcOfHelper[problem.ArcHelper[arc]] = arc;
        }
        var (toSink, wanted) = (ShortestSteps.Unreached, new BestLosses(most));
        fromSchool.Search(problem.Helpers + receiver, (node, distance) =>
        {
            // No loss is smaller than the way alone: once the wanted ones are found, farther nodes cannot be among them.
            if (distance > wanted.Bound) return null;
            if (node == graph.Sink)
            {
                toSink = distance;
                // From here on each helper's way through the sink is known, and at least as good as what these say.
                wanted = new BestLosses(most);
                foreach (var arc in unused)
                    if (Length(problem.ArcHelper[arc], toSink) is not ShortestSteps.Unreached and var length) wanted.Add(length - graph.Gain(arc));
                return false;
            }
            if (toSink == ShortestSteps.Unreached && node < problem.Helpers && arcOfHelper[node] >= 0) wanted.Add(distance - graph.Gain(arcOfHelper[node]));
            return toSink == ShortestSteps.Unreached || distance - toSink < fromSink.Distance(node);
        });
        foreach (var arc in unused) arcOfHelper[problem.ArcHelper[arc]] = -1;
        return [.. unused.Select(arc => (Arc: arc, Length: Length(problem.ArcHelper[arc], toSink))).Where(priced => priced.Length != ShortestSteps.Unreached)
            .OrderBy(priced => priced.Length - graph.Gain(priced.Arc)).ThenByDescending(priced => problem.ArcValue[priced.Arc]).ThenBy(priced => priced.Arc)
            .Take(most).Select(priced => Price(priced.Arc, toSink))];
    }

    /// <summary>The smallest few losses seen; the bound is the largest of them once there are enough.</summary>
    private sealed class BestLosses(int most)
    {
        private readonly List<long> losses = [];

        internal long Bound => losses.Count < most ? long.MaxValue : losses[^1];

        internal void Add(long loss)
        {
            if (loss >= Bound) return;
            var at = losses.BinarySearch(loss);
            losses.Insert(at < 0 ? ~at : at, loss);
            if (losses.Count > most) losses.RemoveAt(most);
        }
    }

    private ForcedArc[] Search(int receiver, ReadOnlySpan<int> targetArcs)
    {
        var targets = targetArcs.ToArray();
        foreach (var arc in targets)
            if (problem.ArcReceiver[arc] != receiver) throw new ArgumentException($"Arc {arc} does not lead to receiver {receiver}.", nameof(targetArcs));
        var start = problem.Helpers + receiver;
        var farthest = targets.Where(arc => !solution.Used[arc]).Select(arc => fromSink.Distance(problem.ArcHelper[arc])).DefaultIfEmpty(0).Max();
        var toSink = ShortestSteps.Unreached;
        fromSchool.Search(start, (node, distance) =>
        {
            if (node == graph.Sink)
            {
                toSink = distance;
                return false;
            }
            if (toSink == ShortestSteps.Unreached) return true;
            var beyond = distance - toSink;
            return farthest != ShortestSteps.Unreached && beyond >= farthest ? null : beyond < fromSink.Distance(node);
        });
        return Array.ConvertAll(targets, arc => Price(arc, toSink));
    }

    private long Length(int helper, long toSink)
    {
        var (direct, onward) = (fromSchool.Distance(helper), fromSink.Distance(helper));
        var throughSink = toSink == ShortestSteps.Unreached || onward == ShortestSteps.Unreached ? ShortestSteps.Unreached : toSink + onward;
        return Math.Min(direct, throughSink);
    }

    private ForcedArc Price(int arc, long toSink)
    {
        if (solution.Used[arc]) return new(arc, 0, [], []);
        var helper = problem.ArcHelper[arc];
        var length = Length(helper, toSink);
        if (length == ShortestSteps.Unreached) return new(arc, null, [], []);
        var direct = fromSchool.Distance(helper);

        path.Clear();
        path.Add((problem.Helpers + problem.ArcReceiver[arc], arc));
        if (direct == length) fromSchool.AppendPath(helper, path);
        else
        {
            fromSchool.AppendPath(graph.Sink, path);
            fromSink.AppendPath(helper, path);
            CutDetours();
        }
        return new(arc, length - graph.Gain(arc), ArcChanges(), PlaceChanges());
    }

    /// <summary>The two halves may meet; what lies between costs nothing, or the path would not be the shortest.</summary>
    private void CutDetours()
    {
        var index = new Dictionary<int, int>();
        for (var step = 0; step < path.Count; step++)
            if (index.TryGetValue(path[step].Node, out var first))
            {
                for (var gone = first + 1; gone <= step; gone++) if (path[gone].Node != path[first].Node) index.Remove(path[gone].Node);
                path.RemoveRange(first + 1, step - first);
                step = first;
            }
            else index.Add(path[step].Node, step);
    }

    private ArcChange[] ArcChanges() =>
        [.. path.Where(step => step.Arc >= 0).Select(step => new ArcChange(step.Arc, !solution.Used[step.Arc]))];

    private PlaceChange[] PlaceChanges()
    {
        var changes = new List<PlaceChange>();
        for (var step = 1; step < path.Count; step++)
        {
            if (path[step].Arc >= 0) continue;
            if (path[step].Node == graph.Sink && path[step - 1].Node >= problem.Helpers)
                changes.Add(new(path[step - 1].Node - problem.Helpers, true));
            else if (path[step].Node >= problem.Helpers && path[step].Node != graph.Sink)
                changes.Add(new(path[step].Node - problem.Helpers, false));
        }
        return [.. changes];
    }
}
