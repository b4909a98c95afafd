using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Web.Teachers;

namespace SchoolPairing.Web.Rotations;

/// <summary>What a principal sees of every plan's rotations.</summary>
internal sealed class OwnSchoolAsk(IGrainFactory grains)
{
    /// <summary>The own school in each plan in which it has anything to see or to do, the newest plan first.</summary>
    public async Task<IReadOnlyList<(PlanId Plan, SchoolRotation School)>> All()
    {
        // A school of the county pool sends teachers without any offer; which plans there are is no secret, what stands in them each grain judges.
        var plans = await AsService.Ask(() => grains.GetGrain<IPlanDirectoryGrain>(0).Plans());
        var own = await Task.WhenAll(plans.Select(async plan => (plan.Plan, (await Of(plan.Plan.Value).OwnSchool()).Value)));
        return [.. own.Where(entry => entry.Value is not null).Select(entry => (entry.Plan, entry.Value!)).OrderByDescending(entry => entry.Plan)];
    }

    public IRotationPlanGrain Of(string plan) => grains.GetGrain<IRotationPlanGrain>(plan);
}
