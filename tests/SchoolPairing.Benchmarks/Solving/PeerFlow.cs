using Google.OrTools.Graph;
using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>The peer, called bare: the same network, its arrays filled before the clock of the solve starts.</summary>
internal static class PeerFlow
{
    internal sealed record Outcome(string Status, Int128 Total, double BuildMs, double SolveMs, double SolveRunMs);

    internal static Outcome Solve(FlowProblem problem)
    {
        var build = new ThreadClock();
        var sink = problem.Helpers + problem.Receivers;
        using var peer = new MinCostFlow();
        for (var arc = 0; arc < problem.Arcs; arc++)
            peer.AddArcWithCapacityAndUnitCost(problem.ArcHelper[arc], problem.Helpers + problem.ArcReceiver[arc], 1, -problem.ArcValue[arc]);
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            AddPlaces(problem, peer, receiver, sink);
        long supply = 0;
        for (var helper = 0; helper < problem.Helpers; helper++)
        {
            peer.AddArcWithCapacityAndUnitCost(helper, sink, problem.HelperCapacity[helper], 0);
            peer.SetNodeSupply(helper, problem.HelperCapacity[helper]);
            supply += problem.HelperCapacity[helper];
        }
        peer.SetNodeSupply(sink, -supply);
        var (buildMs, _) = build.Read();
        var clock = new ThreadClock();
        var status = peer.Solve();
        var (solveMs, runMs) = clock.Read();
        return new(status.ToString(), status == MinCostFlowBase.Status.OPTIMAL ? Total(problem, peer) : 0, buildMs, solveMs, runMs);
    }

    private static void AddPlaces(FlowProblem problem, MinCostFlow peer, int receiver, int sink)
    {
        var end = problem.PlaceStart[receiver + 1];
        for (int place = problem.PlaceStart[receiver], next; place < end; place = next)
        {
            for (next = place; next < end && problem.PlaceReward[next] == problem.PlaceReward[place];) next++;
            peer.AddArcWithCapacityAndUnitCost(problem.Helpers + receiver, sink, next - place, -problem.PlaceReward[place]);
        }
    }

    private static Int128 Total(FlowProblem problem, MinCostFlow peer)
    {
        Int128 total = 0;
        for (var arc = 0; arc < peer.NumArcs(); arc++) total -= (Int128)peer.Flow(arc) * peer.UnitCost(arc);
        return total;
    }
}
