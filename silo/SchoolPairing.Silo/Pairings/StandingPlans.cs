using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Matching.Repair;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Frozen inputs of runs made ready for edits and repairs; the last few stay in memory. Computed off the grain's turn.</summary>
internal sealed class StandingPlans(GrainStorage storage, SideWorker worker)
{
    private const int Most = 8;

    private readonly Lock gate = new();
    private readonly LinkedList<(MatchRunId Run, Answer<StandingPlan> Plan)> newest = [];

    /// <summary>The plan of a run. Its inputs were accepted when they were matched, so a refusal means a newer program that reads them otherwise.</summary>
    public async Task<Answer<StandingPlan>> Of(MatchRunId run)
    {
        if (Find(run) is { } known) return known;
        var plan = await worker.Run(() => StandingPlan.Of(PackedJson.Unpack<MatchInputs>(storage.Read(rows => MatchRunTable.Inputs(rows, run)))));
        lock (gate)
        {
            newest.AddFirst((run, plan));
            while (newest.Count > Most) newest.RemoveLast();
        }
        return plan;
    }

    private Answer<StandingPlan>? Find(MatchRunId run)
    {
        lock (gate)
        {
            for (var node = newest.First; node is not null; node = node.Next)
                if (node.Value.Run == run)
                {
                    newest.Remove(node);
                    newest.AddFirst(node);
                    return node.Value.Plan;
                }
            return null;
        }
    }
}
