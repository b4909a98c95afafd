using System.Globalization;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.TestData;

/// <summary>A plan as far as a test needs it, made by the service itself on the register that is there.</summary>
public static class PlannedYear
{
    /// <summary>Configured by the profile's own policy and run to the end.</summary>
    public static async Task<MatchRunId> Run(IGrainFactory grains, string plan, CancellationToken cancel)
    {
        Caller.Current = Caller.Operator;
        var grain = grains.GetGrain<IPlanGrain>(plan);
        await grain.Configure(new ConfigurePlan(New(), new ProfileId("yueyang"), null, null, null, null, null));
        var run = (await grain.StartRun(New(), seed: 1)).Value!.Run;
        while ((await grains.GetGrain<IMatchRunGrain>(run.Value).Get()).Value!.Progress.Phase != MatchPhase.Done) cancel.ThrowIfCancellationRequested();
        return run;
    }

    /// <summary>With the run's proposal as the only scenario of its board.</summary>
    public static async Task<BoardPage> OnBoard(IGrainFactory grains, string plan, CancellationToken cancel)
    {
        var run = await Run(grains, plan, cancel);
        Caller.Current = Caller.Operator;
        var board = grains.GetGrain<IBoardGrain>(plan);
        await board.Add(new AddScenario(New(), 0, "A", run));
        return (await board.Get(null)).Value!;
    }

    /// <summary>With its offers sent.</summary>
    public static async Task<BoardPage> Published(IGrainFactory grains, string plan, CancellationToken cancel)
    {
        var board = await OnBoard(grains, plan, cancel);
        Caller.Current = Caller.Operator;
        await grains.GetGrain<IOffersGrain>(plan).Publish(new PublishScenario(New(), board.Version, board.Open!.Id));
        return (await grains.GetGrain<IBoardGrain>(plan).Get(null)).Value!;
    }

    private static long made;

    private static CommandId New() => CommandId.Of("planned-" + Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture));
}
