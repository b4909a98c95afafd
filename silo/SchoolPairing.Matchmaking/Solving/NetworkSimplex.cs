using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// The primal network simplex with block pricing and the leaving rule of strongly feasible trees (Cunningham 1976; Ahuja, Magnanti
/// and Orlin, Network Flows, chapter 11): from every node the tree can carry more to the sink, so no sequence of pivots repeats.
/// Integers only; the same problem takes the same pivots everywhere.
/// </summary>
internal sealed unsafe class NetworkSimplex
{
    private const int PivotsBetweenChecks = 4096;

    /// <summary>Arcs priced at once, as a share of the root of all arcs (measured: 0.12 to 0.3 are alike, 1 is twice as slow).</summary>
    private const double BlockShare = 0.2;

    private readonly FlowNetwork network;
    private readonly PriceTree tree;
    private readonly sbyte[] state;
    private int nextArc;

    /// <param name="network">The network.</param>
    /// <param name="tree">A strongly feasible tree over all nodes.</param>
    /// <param name="state">By arc: 1 empty and outside the tree, 0 in the tree, −1 full and outside; pinned.</param>
    /// <param name="pivots">Pivots that were spent on this problem before.</param>
    internal NetworkSimplex(FlowNetwork network, PriceTree tree, sbyte[] state, long pivots = 0) =>
        (this.network, this.tree, this.state, Pivots) = (network, tree, state, pivots);

    /// <summary>How many pivots so far, those spent before included.</summary>
    internal long Pivots { get; private set; }

    /// <summary>Pivots until no arc is left that would lower the cost, or until there were so many pivots.</summary>
    /// <returns>Whether the plan is the best.</returns>
    internal bool Run(long most, Action<long>? progress, CancellationToken cancel)
    {
        while (Pivots < most)
        {
            if (!Step()) return true;
            if (++Pivots % PivotsBetweenChecks != 0) continue;
            cancel.ThrowIfCancellationRequested();
            progress?.Invoke(Pivots);
        }
        return false;
    }

    /// <summary>One pivot; false where none is left.</summary>
    internal bool Step()
    {
        var entering = Price();
        if (entering < 0) return false;
        Pivot(entering);
        return true;
    }

    /// <summary>What an arc carries now.</summary>
    internal int Flow(int arc)
    {
        if (state[arc] != 0) return state[arc] > 0 ? 0 : network.Capacity(arc);
        var source = network.Source[arc];
        return tree.Nodes[source].Arc == arc ? tree.Nodes[source].Down : tree.Nodes[network.Target[arc]].Up;
    }

    /// <summary>The most negative arc of the first block that has one, going round from where the last search stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Price()
    {
        var arcs = network.Arcs;
        var block = Math.Max(20, (int)(Math.Sqrt(arcs) * BlockShare));
        fixed (int* source = network.Source, target = network.Target)
        fixed (long* cost = network.Cost)
        fixed (sbyte* at = state)
        {
            var potentials = tree.Potentials;
            for (int seen = 0, arc = nextArc; seen < arcs;)
            {
                var end = Math.Min(Math.Min(arc + block, arcs), arc + (arcs - seen));
                seen += end - arc;
                var best = -1;
                long least = 0;
                for (; arc < end; arc++)
                {
                    var reduced = at[arc] * (cost[arc] + potentials[source[arc]] - potentials[target[arc]]);
                    if (reduced >= least) continue;
                    least = reduced;
                    best = arc;
                }
                if (arc == arcs) arc = 0;
                if (best < 0) continue;
                nextArc = arc;
                return best;
            }
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pivot(int entering)
    {
        var nodes = tree.Nodes;
        var rising = state[entering] > 0;
        var (source, target) = (network.Source[entering], network.Target[entering]);
        // The change runs from the meeting point down to tail, over the entering arc, and from head up to the meeting point.
        var (tail, head) = rising ? (source, target) : (target, source);
        var capacity = network.Capacity(entering);

        if (FirstFull(tail, head) is var full and not PriceTree.None)
        {
            Exchange(entering, full, tail, head, rising ? 0 : capacity);
            return;
        }

        // The last arc of that cycle that blocks leaves: nearest to the meeting point on the head's side, else the entering arc,
        // else nearest to tail. That keeps the tree strongly feasible.
        var (leavingBelowTail, leavingBelowHead) = (PriceTree.None, PriceTree.None);
        var (roomTail, roomHead) = (capacity, int.MaxValue);
        int left = tail, right = head;
        while (left != right)
        {
            if (nodes[left].Depth >= nodes[right].Depth)
            {
                if (nodes[left].Down < roomTail) (roomTail, leavingBelowTail) = (nodes[left].Down, left);
                left = nodes[left].Parent;
            }
            else
            {
                if (nodes[right].Up <= roomHead) (roomHead, leavingBelowHead) = (nodes[right].Up, right);
                right = nodes[right].Parent;
            }
        }
        var meeting = left;
        var onHeadSide = leavingBelowHead != PriceTree.None && roomHead <= roomTail;
        var change = onHeadSide ? roomHead : roomTail;
        if (change > 0)
        {
            for (var node = tail; node != meeting; node = nodes[node].Parent)
                (nodes[node].Down, nodes[node].Up) = (nodes[node].Down - change, nodes[node].Up + change);
            for (var node = head; node != meeting; node = nodes[node].Parent)
                (nodes[node].Up, nodes[node].Down) = (nodes[node].Up - change, nodes[node].Down + change);
        }
        var cut = onHeadSide ? leavingBelowHead : leavingBelowTail;
        if (cut == PriceTree.None)
        {
            state[entering] = (sbyte)-state[entering];
            return;
        }
        Exchange(entering, cut, onHeadSide ? head : tail, onHeadSide ? tail : head, rising ? change : capacity - change);
    }

    /// <summary>
    /// Where the way down to tail is blocked below the meeting point nothing changes but the tree, and the blocked arc nearest to tail
    /// leaves. Most pivots are such, and in deep trees the meeting point is far: it need not be found, as what is at the same depth
    /// above head tells whether the blocked arc lies on the cycle. None where it does not.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FirstFull(int tail, int head)
    {
        var nodes = tree.Nodes;
        var blocked = tail;
        while (nodes[blocked].Down != 0)
        {
            if (blocked == tree.Root) return PriceTree.None;
            blocked = nodes[blocked].Parent;
        }
        if (blocked == tree.Root) return PriceTree.None;
        var depth = nodes[blocked].Depth;
        while (nodes[head].Depth > depth) head = nodes[head].Parent;
        return head == blocked ? PriceTree.None : blocked;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Exchange(int entering, int cut, int top, int parent, int flow)
    {
        ref var lower = ref tree.Nodes[cut];
        var leaving = lower.Arc;
        var leavingFlow = network.Source[leaving] == cut ? lower.Down : lower.Up;
        state[leaving] = leavingFlow == 0 ? (sbyte)1 : (sbyte)-1;
        state[entering] = 0;

        var (source, target) = (network.Source[entering], network.Target[entering]);
        var reduced = network.Cost[entering] + tree.Potentials[source] - tree.Potentials[target];
        var room = network.Capacity(entering) - flow;
        if (top == source) tree.Rehang(cut, top, parent, entering, room, flow, -reduced);
        else tree.Rehang(cut, top, parent, entering, flow, room, reduced);
    }
}
