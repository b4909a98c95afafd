namespace SchoolPairing.Matchmaking.Solving;

/// <summary>Solves a <see cref="FlowProblem"/> exactly, in integers, with the prices that prove it.</summary>
public static class TwinningFlowSolver
{
    /// <summary>
    /// Pivots a node after which a tight problem is begun anew from an auction. Measured: clustered schools need 2 to 5, and an auction
    /// first took three times as long; evenly strewn ones with thousands of levels need 12 to 45, of pivots that grow slower.
    /// </summary>
    private const long PatiencePerNode = 6;

    private const int ReceiversThatPayAnAuction = 10_000;

    /// <summary>The plan with the largest total of values and rewards. The same problem gives the same plan and prices everywhere.</summary>
    /// <param name="problem">A problem that <see cref="FlowBounds.Check"/> accepts.</param>
    /// <param name="pivots">Told the number of pivots so far, every few thousand; from the calling thread.</param>
    /// <param name="cancel">Looked at every few thousand pivots.</param>
    /// <exception cref="ArgumentException">The caller did not ask <see cref="FlowBounds.Check"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static FlowSolution Solve(FlowProblem problem, Action<long>? pivots = null, CancellationToken cancel = default) =>
        Solve(problem, problem.Receivers < ReceiversThatPayAnAuction ? long.MaxValue : PatiencePerNode * (problem.Helpers + problem.Receivers), pivots, cancel);

    internal static FlowSolution Solve(FlowProblem problem, long patience, Action<long>? pivots, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (FlowBounds.Check(problem) is not null)
            throw new ArgumentException("The numbers of this problem may overflow; ask FlowBounds.Check first.", nameof(problem));
        cancel.ThrowIfCancellationRequested();

        var network = new FlowNetwork(problem);
        var (plan, tight) = CoverageStart.Make(problem, network.Supply, cancel);
        var (tree, state) = StartTree.Grow(network, plan);
        var simplex = new NetworkSimplex(network, tree, state);
        var done = simplex.Run(tight ? patience : long.MaxValue, pivots, cancel);
        if (!done && Auction.Improve(problem, plan, network.Supply, cancel) is var (improved, prices))
        {
            (tree, state) = StartTree.Grow(network, improved, prices);
            simplex = new NetworkSimplex(network, tree, state, simplex.Pivots);
        }
        if (!done) simplex.Run(long.MaxValue, pivots, cancel);
        return Read(network, simplex, tree, simplex.Pivots);
    }

    private static unsafe FlowSolution Read(FlowNetwork network, NetworkSimplex simplex, PriceTree tree, long steps)
    {
        var problem = network.Problem;
        var used = new bool[problem.Arcs];
        for (var arc = 0; arc < problem.Arcs; arc++)
            used[arc] = network.Position[arc] >= 0 && simplex.Flow(network.Position[arc]) > 0;
        var prices = new ReadOnlySpan<long>(tree.Potentials, network.Sink);
        var (helpers, receivers) = (prices[..problem.Helpers].ToArray(), prices[problem.Helpers..].ToArray());
        PriceReceiversWithoutPlaces(problem, helpers, receivers);
        GC.KeepAlive(tree);
        return new(used, helpers, receivers, steps);
    }

    /// <summary>They are in no tree; low enough that every arc to them is worth at most nothing.</summary>
    private static void PriceReceiversWithoutPlaces(FlowProblem problem, long[] helperPrice, long[] receiverPrice)
    {
        for (var arc = 0; arc < problem.Arcs; arc++)
        {
            var receiver = problem.ArcReceiver[arc];
            if (problem.PlaceCount(receiver) == 0)
                receiverPrice[receiver] = Math.Min(receiverPrice[receiver], helperPrice[problem.ArcHelper[arc]] - problem.ArcValue[arc]);
        }
    }
}
