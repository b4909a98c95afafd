namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// What one unit of help could still do in an optimal plan: the steps from a node and their reduced costs, all at least 0.
/// Nodes are helpers, then receivers, then the sink. A step is an arc of the problem, or −1 for one into or out of the sink.
/// </summary>
internal sealed class ResidualGraph
{
    private readonly FlowProblem problem;
    private readonly FlowSolution solution;
    private readonly int[] receiverArcStart, helperArcStart, helperArc, given, taken;

    internal ResidualGraph(FlowProblem problem, FlowSolution solution)
    {
        (this.problem, this.solution) = (problem, solution);
        (given, taken) = (new int[problem.Helpers], new int[problem.Receivers]);
        receiverArcStart = problem.ArcStartByReceiver();
        helperArcStart = new int[problem.Helpers + 1];
        foreach (var helper in problem.ArcHelper) helperArcStart[helper + 1]++;
        for (var helper = 0; helper < problem.Helpers; helper++) helperArcStart[helper + 1] += helperArcStart[helper];
        helperArc = new int[problem.Arcs];
        var next = helperArcStart[..^1];
        for (var arc = 0; arc < problem.Arcs; arc++)
        {
            helperArc[next[problem.ArcHelper[arc]]++] = arc;
            if (!solution.Used[arc]) continue;
            given[problem.ArcHelper[arc]]++;
            taken[problem.ArcReceiver[arc]]++;
        }
    }

    internal int Sink => problem.Helpers + problem.Receivers;

    /// <summary>Tells every step from a node: where to, by which arc, at what reduced cost.</summary>
    internal void Steps(int node, Action<int, int, long> step)
    {
        if (node == Sink) StepsFromSink(step);
        else if (node < problem.Helpers) StepsFromHelper(node, step);
        else StepsFromReceiver(node - problem.Helpers, step);
    }

    /// <summary>Value − a + b of an arc: at least 0 where it is used, at most 0 where it is not.</summary>
    internal long Gain(int arc) =>
        problem.ArcValue[arc] - solution.HelperPrice[problem.ArcHelper[arc]] + solution.ReceiverPrice[problem.ArcReceiver[arc]];

    private void StepsFromHelper(int helper, Action<int, int, long> step)
    {
        step(Sink, -1, solution.HelperPrice[helper]);
        for (var index = helperArcStart[helper]; index < helperArcStart[helper + 1]; index++)
        {
            var arc = helperArc[index];
            if (!solution.Used[arc]) step(problem.Helpers + problem.ArcReceiver[arc], arc, -Gain(arc));
        }
    }

    private void StepsFromReceiver(int receiver, Action<int, int, long> step)
    {
        if (taken[receiver] < problem.PlaceCount(receiver))
            step(Sink, -1, solution.ReceiverPrice[receiver] - problem.PlaceReward[problem.PlaceStart[receiver] + taken[receiver]]);
        for (var arc = receiverArcStart[receiver]; arc < receiverArcStart[receiver + 1]; arc++)
            if (solution.Used[arc]) step(problem.ArcHelper[arc], arc, Gain(arc));
    }

    private void StepsFromSink(Action<int, int, long> step)
    {
        for (var helper = 0; helper < problem.Helpers; helper++)
            if (given[helper] < problem.HelperCapacity[helper]) step(helper, -1, 0);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            if (taken[receiver] > 0)
                step(problem.Helpers + receiver, -1, problem.PlaceReward[problem.PlaceStart[receiver] + taken[receiver] - 1] - solution.ReceiverPrice[receiver]);
    }
}
