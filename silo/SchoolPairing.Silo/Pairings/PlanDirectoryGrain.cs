using System.Collections.Immutable;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>The list of plans. It holds nothing in memory.</summary>
[StatelessWorker, GrainType("plan-directory")]
internal sealed class PlanDirectoryGrain(IGrainContext context, GrainStorage storage, RegisterNow register) : IPlanDirectoryGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public Task<ImmutableArray<PlanEntry>> Plans()
    {
        var caller = Caller.Current!;
        HashSet<SchoolId>? own = caller.Role == Role.Principal ? [] : null;
        var view = register.View();
        if (own is not null && caller.School is { } school) own.UnionWith(view.Codes(view.Today(school)));
        return Task.FromResult(storage.Read(rows => GrainStateTable.Ids(rows, GrainStorage.Plan).Select(PlanId.Of).Select(plan =>
        {
            var (all, waiting) = TwinningTable.Count(rows, plan, own);
            var runs = GrainStateTable.Find<PlanDocument>(rows, GrainStorage.Plan, plan.Value).State?.Runs.Length ?? 0;
            return new PlanEntry(plan, runs, all > 0, waiting);
        }).Where(entry => own is null || entry.Published).ToImmutableArray()));
    }
}
