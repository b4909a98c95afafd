using Google.OrTools.Graph;
using SchoolPairing.Matchmaking.Solving;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Solving;

/// <summary>The largest total according to OR-Tools.</summary>
internal static class PeerFlow
{
    internal static Int128 BestTotal(FlowProblem problem)
    {
        using var peer = new MinCostFlow();
        var sink = problem.Helpers + problem.Receivers;
        for (var arc = 0; arc < problem.Arcs; arc++)
            peer.AddArcWithCapacityAndUnitCost(problem.ArcHelper[arc], problem.Helpers + problem.ArcReceiver[arc], 1, -problem.ArcValue[arc]);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            for (var place = problem.PlaceStart[receiver]; place < problem.PlaceStart[receiver + 1]; place++)
                peer.AddArcWithCapacityAndUnitCost(problem.Helpers + receiver, sink, 1, -problem.PlaceReward[place]);
        for (var helper = 0; helper < problem.Helpers; helper++)
        {
            peer.AddArcWithCapacityAndUnitCost(helper, sink, problem.HelperCapacity[helper], 0);
            peer.SetNodeSupply(helper, problem.HelperCapacity[helper]);
        }
        peer.SetNodeSupply(sink, -problem.HelperCapacity.Sum(capacity => (long)capacity));
        Assert.Equal(MinCostFlowBase.Status.OPTIMAL, peer.Solve());
        return -(Int128)peer.OptimalCost();
    }
}
