using System.Runtime.CompilerServices;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Inputs and plans of ended runs; the last few stay in memory. Read off the grain's turn.</summary>
internal sealed class PlannedRuns(GrainStorage storage, IRotationEngine engine, SideWorker worker)
{
    private const int Most = 4;

    private readonly Lock gate = new();
    private readonly LinkedList<PlannedRun> newest = [];
    private readonly ConditionalWeakTable<PlannedRun, RotationEffects> effects = [];

    /// <summary>A run that ended with a plan, refused where it has none.</summary>
    public async Task<Answer<PlannedRun>> Of(RotationRunId run)
    {
        if (Find(run) is { } known) return Answer<PlannedRun>.Of(known);
        var read = await worker.Run(() => Read(run));
        if (read is null) return Answer<PlannedRun>.Refuse(Refusal.Of(RefusalCode.RunWithoutPlan, ("run", run.Value)));
        lock (gate)
        {
            newest.AddFirst(read);
            while (newest.Count > Most) newest.RemoveLast();
        }
        return Answer<PlannedRun>.Of(read);
    }

    /// <summary>What a run's plan does; counted once for each run in memory.</summary>
    public Task<RotationEffects> Effects(PlannedRun run, Func<NeedModel?> model) =>
        worker.Run(() => effects.GetValue(run, known => engine.Effects(known.Inputs, known.Proposal, model())));

    private PlannedRun? Find(RotationRunId run)
    {
        lock (gate)
        {
            if (newest.FirstOrDefault(known => known.Run == run) is not { } found) return null;
            newest.Remove(found);
            newest.AddFirst(found);
            return found;
        }
    }

    private PlannedRun? Read(RotationRunId run)
    {
        var (inputs, outcome) = storage.Read(rows => (RotationRunTable.Inputs(rows, run), RotationRunTable.Outcome(rows, run)));
        return inputs is not null && outcome is not null && PackedJson.Unpack<RotationOutcome>(outcome) is RotationOutcome.Planned planned
            ? new(run, PackedJson.Unpack<RotationInputs>(inputs), planned) : null;
    }
}

/// <summary>A run that ended with a plan.</summary>
internal sealed record PlannedRun(RotationRunId Run, RotationInputs Inputs, RotationOutcome.Planned Outcome)
{
    public RotationProposal Proposal => Outcome.Proposal;

    private readonly Lazy<Dictionary<PostId, RotationPost>> posts = new(() => Outcome.Proposal.Posts.ToDictionary(post => post.Id));

    /// <summary>A post of the plan; the audit of a plan sees to it that each posting has one.</summary>
    public RotationPost Post(PostId post) => posts.Value[post];
}
