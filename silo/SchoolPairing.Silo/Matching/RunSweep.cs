using SchoolPairing.Contracts.Matching;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>At each start: activates every run that has no outcome, which puts it into the solve queue again.</summary>
internal sealed class RunSweep(GrainStorage storage, IGrainFactory grains) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var run in storage.Read(MatchRunTable.NotEnded)) await grains.GetGrain<IMatchRunGrain>(run.Value).Get();
    }
}
