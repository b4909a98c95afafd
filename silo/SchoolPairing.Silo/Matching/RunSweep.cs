using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Matching;

/// <summary>At each start: activates every run, training and rotation run that has no outcome, which puts it into its queue again.</summary>
internal sealed class RunSweep(GrainStorage storage, IGrainFactory grains) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        Caller.Current = Caller.Service;
        foreach (var run in storage.Read(MatchRunTable.NotEnded)) await grains.GetGrain<IMatchRunGrain>(run.Value).Get();
        foreach (var run in storage.Read(TrainingRunTable.NotEnded)) await grains.GetGrain<ITrainingRunGrain>(run.Value).Get();
        foreach (var run in storage.Read(RotationRunTable.NotEnded)) await grains.GetGrain<IRotationRunGrain>(run.Value).Get();
    }
}
