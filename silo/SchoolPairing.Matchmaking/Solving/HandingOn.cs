using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// Serves a receiver whose helpers are all full by handing help on: it takes a full helper's place, the receiver that loses it looks
/// for another, until one finds a free place. Near places are searched breadth first; farther ones are told by labels, estimates of
/// the number of hand-ons to a free place (push-relabel for bipartite matching: Goldberg and Kennedy 1995; Cherkassky et al. 1998). A
/// helper that cannot reach a free place is closed, and stays so: its users have no arc that leads out.
/// </summary>
internal sealed class HandingOn
{
    private const int Closed = int.MaxValue / 2;
    private const long ScansPerArc = 60;

    private readonly FlowProblem problem;
    private readonly StartPlan plan;
    private readonly int[] helperLabel, receiverLabel, queue;
    private readonly List<(int Slot, int Arc)> handed = [];
    private readonly NearSearch near;
    private readonly Func<int, bool> isClosed;
    private int[]? helperArcStart, helperArcs;
    private long scans, scansAtRelabel;

    internal HandingOn(FlowProblem problem, StartPlan plan)
    {
        (this.problem, this.plan) = (problem, plan);
        near = new(problem, plan);
        var labels = helperLabel = new int[problem.Helpers];
        isClosed = helper => labels[helper] >= Closed;
        receiverLabel = new int[problem.Receivers];
        queue = new int[problem.Helpers];
    }

    /// <summary>True where help had to be handed on so far and so often that the plan, right in whom it serves, is poor in value.</summary>
    internal bool IsTight => scans > 2L * problem.Arcs;

    /// <summary>Beyond this much searching the simplex finds the rest faster.</summary>
    internal bool IsSpent => scans > ScansPerArc * problem.Arcs + 1000;

    /// <summary>Gives a receiver one more helper where that is possible without taking a place from any other receiver for good.</summary>
    /// <returns>False where it is not: the plan is as before. Also where the search is spent.</returns>
    internal bool Serve(int receiver)
    {
        switch (near.Serve(receiver, isClosed))
        {
            case NearResult.Served: return true;
            case NearResult.Closed:
                foreach (var helper in near.SeenHelpers) helperLabel[helper] = Closed;
                return false;
            default: return ServeByLabels(receiver);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ServeByLabels(int receiver)
    {
        handed.Clear();
        var seeking = receiver;
        while (true)
        {
            if (scans - scansAtRelabel > problem.Arcs) Relabel();
            var (arc, next) = Nearest(seeking);
            if (arc < 0 || IsSpent)
            {
                TakeBack();
                return false;
            }
            var helper = problem.ArcHelper[arc];
            if (plan.Free[helper] > 0)
            {
                plan.Take(arc);
                plan.Filled[receiver]++;
                return true;
            }
            var (slot, label) = NearestUser(helper);
            if (label + 1 > helperLabel[helper])
            {
                helperLabel[helper] = label + 1;
                continue;
            }
            receiverLabel[seeking] = next;
            var lost = plan.Replace(slot, arc);
            handed.Add((slot, lost));
            seeking = problem.ArcReceiver[lost];
            helperLabel[helper] = NearestUser(helper).Label + 1;
        }
    }

    /// <summary>The arc to the helper with the least label, the dearest of them, and the least label among the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Arc, int NextLabel) Nearest(int receiver)
    {
        var (best, least, next) = (-1, Closed, Closed);
        scans += plan.ArcStart[receiver + 1] - plan.ArcStart[receiver];
        for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
        {
            var label = helperLabel[problem.ArcHelper[arc]];
            if (label > next || plan.Used[arc]) continue;
            if (label < least || (label == least && best >= 0 && problem.ArcValue[arc] > problem.ArcValue[best]))
                (best, least, next) = (arc, label, least);
            else next = label;
        }
        return (best, next);
    }

    private (int Slot, int Label) NearestUser(int helper)
    {
        var used = plan.UsedArcs(helper);
        var (slot, least) = (0, Closed - 1);
        for (var index = 0; index < used.Length; index++)
        {
            var label = receiverLabel[problem.ArcReceiver[used[index]]];
            if (label < least) (slot, least) = (index, label);
        }
        return (slot, least);
    }

    private void TakeBack()
    {
        for (var index = handed.Count - 1; index >= 0; index--) plan.Replace(handed[index].Slot, handed[index].Arc);
    }

    /// <summary>Makes all labels exact, breadth first from the free places; what is not reached is closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Relabel()
    {
        scansAtRelabel = scans += problem.Arcs;
        var (start, arcs) = ArcsByHelper();
        helperLabel.AsSpan().Fill(Closed);
        receiverLabel.AsSpan().Fill(Closed);
        var (head, tail) = (0, 0);
        for (var helper = 0; helper < problem.Helpers; helper++)
            if (plan.Free[helper] > 0) (helperLabel[helper], queue[tail++]) = (0, helper);
        while (head < tail)
        {
            var helper = queue[head++];
            for (var index = start[helper]; index < start[helper + 1]; index++)
            {
                var receiver = problem.ArcReceiver[arcs[index]];
                if (plan.Used[arcs[index]] || receiverLabel[receiver] != Closed) continue;
                receiverLabel[receiver] = helperLabel[helper];
                for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
                {
                    var user = problem.ArcHelper[arc];
                    if (!plan.Used[arc] || helperLabel[user] != Closed) continue;
                    helperLabel[user] = helperLabel[helper] + 1;
                    queue[tail++] = user;
                }
            }
        }
    }

    private (int[] Start, int[] Arcs) ArcsByHelper()
    {
        if (helperArcs is not null) return (helperArcStart!, helperArcs);
        helperArcStart = new int[problem.Helpers + 1];
        foreach (var helper in problem.ArcHelper) helperArcStart[helper + 1]++;
        for (var helper = 0; helper < problem.Helpers; helper++) helperArcStart[helper + 1] += helperArcStart[helper];
        helperArcs = new int[problem.Arcs];
        var next = helperArcStart[..^1];
        for (var arc = 0; arc < problem.Arcs; arc++) helperArcs[next[problem.ArcHelper[arc]]++] = arc;
        return (helperArcStart, helperArcs);
    }
}
