using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// The spanning tree of a network simplex, rooted at the sink: parent, children as a doubly linked list, depth, and the arc to
/// the parent with what it can still carry either way. Potentials stand apart because pricing reads nothing else.
/// </summary>
internal sealed unsafe class PriceTree
{
    internal const int None = -1;

    /// <summary>One node: 32 bytes, so that a walk to the root touches one cache line a step.</summary>
    internal struct Node
    {
        internal int Parent, Child, Next, Previous, Depth, Arc;

        /// <summary>What the arc to the parent can still carry towards the parent.</summary>
        internal int Up;

        /// <summary>What the arc to the parent can still carry away from the parent.</summary>
        internal int Down;
    }

    private readonly Node[] ownedNodes;
    private readonly long[] ownedPotentials;

    internal PriceTree(int nodes)
    {
        ownedNodes = GC.AllocateUninitializedArray<Node>(nodes, pinned: true);
        ownedPotentials = GC.AllocateArray<long>(nodes, pinned: true);
        Nodes = (Node*)Unsafe.AsPointer(ref ownedNodes[0]);
        Potentials = (long*)Unsafe.AsPointer(ref ownedPotentials[0]);
        Root = nodes - 1;
        ownedNodes.AsSpan().Fill(new Node { Parent = None, Child = None, Next = None, Previous = None, Arc = None });
    }

    /// <summary>Pinned; valid as long as the tree is referenced.</summary>
    internal Node* Nodes { get; }

    /// <summary>Pinned; valid as long as the tree is referenced.</summary>
    internal long* Potentials { get; }

    internal int Root { get; }

    /// <summary>Hangs a node that is in no tree yet under a node that is in it.</summary>
    internal void Hang(int node, int parent, int arc, int up, int down, long potential)
    {
        Attach(node, parent);
        ref var made = ref Nodes[node];
        (made.Arc, made.Up, made.Down) = (arc, up, down);
        made.Depth = Nodes[parent].Depth + 1;
        Potentials[node] = potential;
    }

    /// <summary>
    /// Cuts the subtree of <paramref name="cut"/> off its parent, makes <paramref name="top"/> (a node in it) its top and hangs it
    /// under <paramref name="parent"/>; all its potentials rise by <paramref name="rise"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Rehang(int cut, int top, int parent, int arc, int up, int down, long rise)
    {
        var node = top;
        while (true)
        {
            ref var moved = ref Nodes[node];
            var (oldParent, oldArc, oldUp, oldDown) = (moved.Parent, moved.Arc, moved.Up, moved.Down);
            Detach(node);
            Attach(node, parent);
            (moved.Arc, moved.Up, moved.Down) = (arc, up, down);
            if (node == cut) break;
            // The old arc to the parent is now seen from its other end.
            (parent, node, arc, up, down) = (node, oldParent, oldArc, oldDown, oldUp);
        }
        Shift(top, rise);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(int top, long rise)
    {
        var nodes = Nodes;
        var potentials = Potentials;
        var node = top;
        var depth = nodes[nodes[top].Parent].Depth + 1;
        while (true)
        {
            var at = nodes + node;
            at->Depth = depth;
            potentials[node] += rise;
            if (at->Child != None)
            {
                node = at->Child;
                depth++;
                continue;
            }
            while (true)
            {
                if (node == top) return;
                if (nodes[node].Next != None) break;
                node = nodes[node].Parent;
                depth--;
            }
            node = nodes[node].Next;
        }
    }

    private void Attach(int node, int parent)
    {
        var first = Nodes[parent].Child;
        ref var hung = ref Nodes[node];
        (hung.Parent, hung.Previous, hung.Next) = (parent, None, first);
        if (first != None) Nodes[first].Previous = node;
        Nodes[parent].Child = node;
    }

    private void Detach(int node)
    {
        ref var gone = ref Nodes[node];
        if (gone.Previous != None) Nodes[gone.Previous].Next = gone.Next;
        else Nodes[gone.Parent].Child = gone.Next;
        if (gone.Next != None) Nodes[gone.Next].Previous = gone.Previous;
    }
}
