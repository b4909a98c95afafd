using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>What a bounded search for a free place found.</summary>
internal enum NearResult
{
    /// <summary>The receiver is served.</summary>
    Served = 1,
    /// <summary>It cannot be served: <see cref="NearSearch.SeenHelpers"/> are all the helpers that it could use, full for good.</summary>
    Closed = 2,
    /// <summary>The search grew too large.</summary>
    TooFar = 3,
}

/// <summary>Serves a receiver by the shortest chain of hand-ons, breadth first, as long as few receivers have to be asked.</summary>
internal sealed class NearSearch
{
    /// <summary>Measured: small tight neighbourhoods close at once, large ones are left to the labels.</summary>
    private const int MostReceivers = 300;

    private readonly FlowProblem problem;
    private readonly StartPlan plan;
    private readonly int[] seenHelper, seenReceiver, reachedBy;
    private readonly (int Slot, int Arc)[] reachedFrom;
    private readonly int[] queue = new int[MostReceivers];
    private readonly List<int> helpers = [];
    private int search;

    internal NearSearch(FlowProblem problem, StartPlan plan)
    {
        (this.problem, this.plan) = (problem, plan);
        (seenHelper, reachedBy) = (new int[problem.Helpers], new int[problem.Helpers]);
        (seenReceiver, reachedFrom) = (new int[problem.Receivers], new (int, int)[problem.Receivers]);
    }

    /// <summary>Helpers that the last search reached, closed ones left out.</summary>
    internal List<int> SeenHelpers => helpers;

    /// <param name="receiver">Whom to serve.</param>
    /// <param name="isClosed">By helper: known to be full for good.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal NearResult Serve(int receiver, Func<int, bool> isClosed)
    {
        search++;
        helpers.Clear();
        var (head, tail) = (0, 0);
        queue[tail++] = receiver;
        seenReceiver[receiver] = search;
        reachedFrom[receiver] = (-1, -1);
        while (head < tail)
        {
            var at = queue[head++];
            for (var arc = plan.ArcStart[at]; arc < plan.ArcStart[at + 1]; arc++)
            {
                var helper = problem.ArcHelper[arc];
                if (plan.Used[arc] || seenHelper[helper] == search || isClosed(helper)) continue;
                seenHelper[helper] = search;
                reachedBy[helper] = arc;
                helpers.Add(helper);
                if (plan.Free[helper] > 0)
                {
                    HandOn(at, arc);
                    plan.Filled[receiver]++;
                    return NearResult.Served;
                }
                var used = plan.UsedArcs(helper);
                for (var slot = 0; slot < used.Length; slot++)
                {
                    var user = problem.ArcReceiver[used[slot]];
                    if (seenReceiver[user] == search) continue;
                    if (tail == MostReceivers) return NearResult.TooFar;
                    seenReceiver[user] = search;
                    reachedFrom[user] = (slot, used[slot]);
                    queue[tail++] = user;
                }
            }
        }
        return NearResult.Closed;
    }

    /// <summary>Gives a receiver a free helper and hands its old one on, back to the receiver that the search began at.</summary>
    private void HandOn(int receiver, int freeArc)
    {
        plan.Take(freeArc);
        for (var (slot, given) = reachedFrom[receiver]; slot >= 0; (slot, given) = reachedFrom[receiver])
        {
            var taken = reachedBy[problem.ArcHelper[given]];
            plan.Replace(slot, taken);
            receiver = problem.ArcReceiver[taken];
        }
    }
}
