namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// Makes a strongly feasible tree from a first plan: breadth first from the sink along arcs that can still carry more towards it,
/// the dearest open places first. A place that stays open for want of helpers thereby prices all the helpers it competes for.
/// Where helper prices are known from an auction, nodes are hung by largest price instead, as in Dijkstra's algorithm.
/// </summary>
internal sealed partial class StartTree
{
    private readonly FlowProblem problem;
    private readonly FlowNetwork network;
    private readonly StartPlan plan;
    private readonly PriceTree tree;
    private readonly sbyte[] state;
    private readonly bool[] hung;
    private readonly Queue<int> open = new();

    private StartTree(FlowNetwork network, StartPlan plan)
    {
        (problem, this.network, this.plan) = (network.Problem, network, plan);
        tree = new PriceTree(network.Sink + 1);
        state = GC.AllocateUninitializedArray<sbyte>(network.Arcs, pinned: true);
        hung = new bool[network.Sink];
    }

    internal static (PriceTree Tree, sbyte[] State) Grow(FlowNetwork network, StartPlan plan, long[]? helperPrice = null)
    {
        var start = new StartTree(network, plan);
        start.SetStates();
        if (helperPrice is null) start.HangAll();
        else start.HangByPrices(helperPrice);
        return (start.tree, start.state);
    }

    private void SetStates()
    {
        state.AsSpan().Fill(1);
        for (var arc = 0; arc < problem.Arcs; arc++)
            if (plan.Used[arc]) state[network.Position[arc]] = -1;
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
        {
            var filled = plan.Filled[receiver];
            for (var arc = network.Pairs + network.PlaceArcStart[receiver]; filled > 0; arc++)
            {
                state[arc] = -1;
                filled -= network.Capacity(arc);
            }
        }
    }

    private void HangAll()
    {
        foreach (var node in Roots())
        {
            if (hung[node]) continue;
            HangUnderSink(node);
            HangReachable();
        }
        for (var helper = 0; helper < problem.Helpers; helper++)
        {
            if (hung[helper]) continue;
            HangUnderSink(helper);
            HangReachable();
        }
    }

    /// <summary>Receivers with an open place and helpers with a free one, dearest first, then by index.</summary>
    private int[] Roots()
    {
        var roots = new List<int>();
        var keys = new List<(long, int)>();
        for (var helper = 0; helper < problem.Helpers; helper++)
            if (plan.Free[helper] > 0) Add(helper, 0);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            if (plan.Filled[receiver] < problem.PlaceCount(receiver))
                Add(problem.Helpers + receiver, problem.PlaceReward[problem.PlaceStart[receiver] + plan.Filled[receiver]]);
        var sorted = roots.ToArray();
        Array.Sort(keys.ToArray(), sorted);
        return sorted;

        void Add(int node, long reward)
        {
            roots.Add(node);
            keys.Add((~reward, node));
        }
    }

    private void HangUnderSink(int node)
    {
        int arc, flow;
        if (node < problem.Helpers) (arc, flow) = (network.SpareArc(node), plan.Free[node]);
        else
        {
            var receiver = node - problem.Helpers;
            (arc, flow) = (network.Pairs + network.PlaceArcStart[receiver], plan.Filled[receiver]);
            while (flow >= network.Capacity(arc)) flow -= network.Capacity(arc++);
        }
        Hang(node, network.Sink, arc, network.Capacity(arc) - flow, flow, -network.Cost[arc]);
    }

    private void HangReachable()
    {
        while (open.TryDequeue(out var node))
            if (node < problem.Helpers) HangUsers(node);
            else HangHelpers(node - problem.Helpers);
    }

    private unsafe void HangUsers(int helper)
    {
        foreach (var arc in plan.UsedArcs(helper))
        {
            var node = problem.Helpers + problem.ArcReceiver[arc];
            if (!hung[node] && !IsPartlyFilled(problem.ArcReceiver[arc]))
                Hang(node, helper, network.Position[arc], 1, 0, tree.Potentials[helper] - problem.ArcValue[arc]);
        }
    }

    private unsafe void HangHelpers(int receiver)
    {
        var node = problem.Helpers + receiver;
        for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
        {
            var helper = problem.ArcHelper[arc];
            if (!plan.Used[arc] && !hung[helper] && plan.Free[helper] == 0)
                Hang(helper, node, network.Position[arc], 1, 0, tree.Potentials[node] + problem.ArcValue[arc]);
        }
    }

    private void Hang(int node, int parent, int arc, int up, int down, long potential)
    {
        tree.Hang(node, parent, arc, up, down, potential);
        state[arc] = 0;
        hung[node] = true;
        open.Enqueue(node);
    }

    /// <summary>A place arc that is neither empty nor full has to be in the tree.</summary>
    private bool IsPartlyFilled(int receiver)
    {
        var (arc, flow) = (network.Pairs + network.PlaceArcStart[receiver], plan.Filled[receiver]);
        var end = network.Pairs + network.PlaceArcStart[receiver + 1];
        while (arc < end && flow >= network.Capacity(arc)) flow -= network.Capacity(arc++);
        return arc < end && flow > 0;
    }
}
