using SchoolPairing.Matchmaking.Solving;

namespace SchoolPairing.Benchmarks.Solving;

/// <summary>What a planner does by hand: place by place in falling order of reward, each takes the best helper that is still free.</summary>
internal static class GreedyPlan
{
    internal static bool[] Make(FlowProblem problem)
    {
        var arcStart = problem.ArcStartByReceiver();
        var free = (int[])problem.HelperCapacity.Clone();
        var used = new bool[problem.Arcs];
        var receiverOf = new int[problem.PlaceReward.Length];
        for (var receiver = 0; receiver < problem.Receivers; receiver++)
            receiverOf.AsSpan(problem.PlaceStart[receiver]..problem.PlaceStart[receiver + 1]).Fill(receiver);
        foreach (var place in Enumerable.Range(0, receiverOf.Length).OrderByDescending(place => problem.PlaceReward[place]))
        {
            var best = -1;
            for (var arc = arcStart[receiverOf[place]]; arc < arcStart[receiverOf[place] + 1]; arc++)
                if (!used[arc] && free[problem.ArcHelper[arc]] > 0 && (best < 0 || problem.ArcValue[arc] > problem.ArcValue[best])) best = arc;
            if (best < 0) continue;
            used[best] = true;
            free[problem.ArcHelper[best]]--;
        }
        return used;
    }
}
