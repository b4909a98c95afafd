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
    private readonly LinkedList<(MatchRunId Run, Task<Answer<StandingPlan>> Plan)> newest = [];

    /// <summary>
    /// The plan of a run, made ready once however many ask at the same moment, as all do after a start. Its inputs were accepted when they were matched, so
    /// a refusal means a newer program that reads them otherwise.
    /// </summary>
    public Task<Answer<StandingPlan>> Of(MatchRunId run)
    {
        lock (gate)
        {
            var plan = Taken(run) ?? worker.Run(() => StandingPlan.Of(PackedJson.Unpack<MatchInputs>(storage.Read(rows => MatchRunTable.Inputs(rows, run)))));
            newest.AddFirst((run, plan));
            while (newest.Count > Most) newest.RemoveLast();
            return plan;
        }
    }

    // Out of the list, to be put in front. What broke is made anew.
    private Task<Answer<StandingPlan>>? Taken(MatchRunId run)
    {
        for (var node = newest.First; node is not null; node = node.Next)
            if (node.Value.Run == run)
            {
                newest.Remove(node);
                return node.Value.Plan is { IsFaulted: false, IsCanceled: false } plan ? plan : null;
            }
        return null;
    }
}
