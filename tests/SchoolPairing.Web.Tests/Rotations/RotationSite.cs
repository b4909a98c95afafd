using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Rotations;

/// <summary>A site with a plan whose rotations have the usual policy, and no run.</summary>
public sealed class RotationSite : Site
{
    public const string Plan = "2026";

    /// <summary>The plan's grain, asked by whoever works on the data folder.</summary>
    public async Task<IRotationPlanGrain> Begun()
    {
        var grains = Grains();
        var configured = await grains.GetGrain<IPlanGrain>(Plan).Configure(new ConfigurePlan(CommandId.Of("plan"), new ProfileId("yueyang"), null, null, null, null, null));
        Assert.True(configured.Accepted);
        var rotations = grains.GetGrain<IRotationPlanGrain>(Plan);
        if ((await rotations.Get()).Value!.Policy is null) Assert.True((await rotations.Configure(new(CommandId.Of("begin")))).Accepted);
        return rotations;
    }
}
