using System.Runtime.CompilerServices;

namespace SchoolPairing.Matchmaking.Solving;

/// <summary>
/// Improves the values of a plan that serves the right receivers, by auction with falling ε (Bertsekas 1988): a receiver that has no
/// helper takes the one with the largest value − price from its user and raises the price until the second best is as good, plus ε. The
/// places served stay the same; values and prices end close to the best. The simplex that follows makes both exact.
/// </summary>
internal sealed class Auction
{
    private const long EpsilonFalls = 3, LastEpsilonShare = 128;
    private const long BidsPerPlace = 250, BidsBetweenChecks = 4096, MostPrice = long.MaxValue / 4;

    private readonly FlowProblem problem;
    private readonly StartPlan plan;
    private readonly int[] supply;
    private readonly int[] slotStart, slotArc;
    private readonly long[] slotPrice, cheapest;
    private readonly int[] cheapestSlot, held;
    private readonly Queue<int> seeking = new();
    private readonly long spread;
    private long bidsLeft;

    private Auction(FlowProblem problem, StartPlan plan, int[] supply)
    {
        (this.problem, this.plan, this.supply) = (problem, plan, supply);
        slotStart = new int[problem.Helpers + 1];
        for (var helper = 0; helper < problem.Helpers; helper++) slotStart[helper + 1] = slotStart[helper] + supply[helper];
        slotArc = new int[slotStart[^1]];
        slotPrice = new long[slotStart[^1]];
        (cheapest, cheapestSlot, held) = (new long[problem.Helpers], new int[problem.Helpers], new int[problem.Receivers]);
        spread = problem.ArcValue.Max() - problem.ArcValue.Min();
    }

    /// <summary>The plan and the helper prices of the last round that ended within the allowed bids; null where none did.</summary>
    internal static (StartPlan Plan, long[] HelperPrice)? Improve(FlowProblem problem, StartPlan plan, int[] supply, CancellationToken cancel)
    {
        var auction = new Auction(problem, plan, supply);
        auction.bidsLeft = BidsPerPlace * plan.Filled.Sum(filled => (long)filled);
        var last = Math.Max(1, auction.spread / LastEpsilonShare);
        (StartPlan, long[])? improved = null;
        for (var epsilon = Math.Max(last, auction.spread); auction.Round(epsilon, cancel); epsilon = Math.Max(last, epsilon / EpsilonFalls))
        {
            improved = auction.Read();
            if (epsilon == last) break;
        }
        return improved;
    }

    private bool Round(long epsilon, CancellationToken cancel)
    {
        Array.Fill(slotArc, -1);
        Array.Clear(held);
        for (var helper = 0; helper < problem.Helpers; helper++) FindCheapest(helper);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            for (var place = 0; place < plan.Filled[receiver]; place++) seeking.Enqueue(receiver);
        while (seeking.TryDequeue(out var receiver))
        {
            if (bidsLeft % BidsBetweenChecks == 0) cancel.ThrowIfCancellationRequested();
            if (--bidsLeft < 0 || !Bid(receiver, epsilon))
            {
                seeking.Clear();
                return false;
            }
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Bid(int receiver, long epsilon)
    {
        var (best, first, second) = (-1, long.MinValue, long.MinValue);
        for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
        {
            var helper = problem.ArcHelper[arc];
            if (supply[helper] == 0 || (held[receiver] > 0 && Holds(helper, arc))) continue;
            var worth = problem.ArcValue[arc] - cheapest[helper];
            if (worth > first) (best, first, second) = (arc, worth, first);
            else if (worth > second) second = worth;
        }
        if (best < 0) return false;
        var taken = problem.ArcHelper[best];
        var slot = cheapestSlot[taken];
        if (slotArc[slot] is var lost and >= 0)
        {
            var loser = problem.ArcReceiver[lost];
            held[loser]--;
            seeking.Enqueue(loser);
        }
        slotArc[slot] = best;
        held[receiver]++;
        // Without a second choice any raise is right; the spread keeps the numbers small.
        slotPrice[slot] += (second == long.MinValue ? spread : first - second) + epsilon;
        FindCheapest(taken);
        return slotPrice[slot] < MostPrice;
    }

    private bool Holds(int helper, int arc) => slotArc.AsSpan(slotStart[helper], supply[helper]).Contains(arc);

    private void FindCheapest(int helper)
    {
        if (supply[helper] == 0) return;
        var slot = slotStart[helper];
        for (var other = slot + 1; other < slotStart[helper + 1]; other++)
            if (slotPrice[other] < slotPrice[slot]) slot = other;
        (cheapest[helper], cheapestSlot[helper]) = (slotPrice[slot], slot);
    }

    private (StartPlan, long[]) Read()
    {
        var improved = new StartPlan(problem, supply);
        foreach (var arc in slotArc)
        {
            if (arc < 0) continue;
            improved.Take(arc);
            improved.Filled[problem.ArcReceiver[arc]]++;
        }
        return (improved, [.. cheapest]);
    }
}
