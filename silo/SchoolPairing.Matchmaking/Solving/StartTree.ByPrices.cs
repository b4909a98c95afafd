namespace SchoolPairing.Matchmaking.Solving;

internal sealed partial class StartTree
{
    /// <summary>
    /// Measured against prices that almost prove the plan, every step down the tree lowers a node's price by little or not at all. So hanging the
    /// dearest node next gives each node the largest price that any way allows: what the optimum needs, but for a few arcs.
    /// </summary>
    private unsafe void HangByPrices(long[] helperPrice)
    {
        var receiverPrice = ReceiverPrices(helperPrice);
        var next = new PriorityQueue<(int Node, int Parent, int Arc), (Int128, int)>();
        foreach (var node in Roots()) Offer(node, network.Sink, -1, RootPrice(node));
        HangOffered();
        for (var helper = 0; helper < problem.Helpers; helper++)
        {
            if (hung[helper]) continue;
            Offer(helper, network.Sink, -1, 0);
            HangOffered();
        }

        void Offer(int node, int parent, int arc, long price) =>
            next.Enqueue((node, parent, arc), ((node < problem.Helpers ? helperPrice[node] : receiverPrice[node - problem.Helpers]) - (Int128)price, node));

        void HangOffered()
        {
            while (next.TryDequeue(out var offer, out _))
            {
                var (node, parent, arc) = offer;
                if (hung[node]) continue;
                if (parent == network.Sink) HangUnderSink(node);
                else Hang(node, parent, network.Position[arc], 1, 0, tree.Potentials[parent] + (node < problem.Helpers ? problem.ArcValue[arc] : -problem.ArcValue[arc]));
                open.Clear();
                if (node < problem.Helpers) OfferUsers(node);
                else OfferHelpers(node);
            }
        }

        void OfferUsers(int helper)
        {
            foreach (var arc in plan.UsedArcs(helper))
            {
                var node = problem.Helpers + problem.ArcReceiver[arc];
                if (!hung[node] && !IsPartlyFilled(problem.ArcReceiver[arc])) Offer(node, helper, arc, tree.Potentials[helper] - problem.ArcValue[arc]);
            }
        }

        void OfferHelpers(int node)
        {
            var receiver = node - problem.Helpers;
            for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
            {
                var helper = problem.ArcHelper[arc];
                if (!plan.Used[arc] && !hung[helper] && plan.Free[helper] == 0) Offer(helper, node, arc, tree.Potentials[node] + problem.ArcValue[arc]);
            }
        }
    }

    private long RootPrice(int node) => node < problem.Helpers ? 0
        : problem.PlaceReward[problem.PlaceStart[node - problem.Helpers] + plan.Filled[node - problem.Helpers]];

    /// <summary>By receiver, the largest price at which none of its arcs is worth using.</summary>
    private long[] ReceiverPrices(long[] helperPrice)
    {
        var prices = new long[problem.Receivers];
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
        {
            var least = long.MaxValue;
            for (var arc = plan.ArcStart[receiver]; arc < plan.ArcStart[receiver + 1]; arc++)
                least = Math.Min(least, helperPrice[problem.ArcHelper[arc]] - problem.ArcValue[arc]);
            prices[receiver] = least == long.MaxValue ? 0 : least;
        }
        return prices;
    }
}
