using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

public sealed class NetworkSimplexTests
{
    // Otherwise a sequence of pivots without gain could repeat for ever, on data that no other test happens to have.
    [Fact]
    public void Every_tree_can_carry_more_from_each_node_to_the_sink()
    {
        var random = new Random(71);
        for (var index = 0; index < 300; index++)
        {
            var (tree, simplex) = Start(MadeFlows.Any(random, 15, 15));
            do Assert.Equal([], StuckNodes(tree)); while (simplex.Step());
        }
    }

    [Fact]
    public void Every_price_of_every_tree_lies_within_the_bound()
    {
        var random = new Random(72);
        for (var index = 0; index < 300; index++)
        {
            var problem = MadeFlows.Any(random, 15, 15);
            var bound = FlowBounds.PriceBound(problem);
            var (tree, simplex) = Start(problem);
            do Assert.True(LargestPrice(tree) <= bound, $"Problem {index} leaves its bound."); while (simplex.Step());
        }
    }

    private static (PriceTree Tree, NetworkSimplex Simplex) Start(FlowProblem problem)
    {
        var network = new FlowNetwork(problem);
        var (plan, _) = CoverageStart.Make(problem, network.Supply, TestContext.Current.CancellationToken);
        var (tree, state) = StartTree.Grow(network, plan);
        return (tree, new NetworkSimplex(network, tree, state));
    }

    private static unsafe List<int> StuckNodes(PriceTree tree)
    {
        var stuck = new List<int>();
        for (var node = 0; node < tree.Root; node++)
            if (tree.Nodes[node].Parent != PriceTree.None && tree.Nodes[node].Up <= 0) stuck.Add(node);
        return stuck;
    }

    private static unsafe Int128 LargestPrice(PriceTree tree)
    {
        Int128 largest = 0;
        for (var node = 0; node < tree.Root; node++) largest = Int128.Max(largest, Int128.Abs(tree.Potentials[node]));
        return largest;
    }
}
