using Orleans.Concurrency;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Checks rotation proposals that are handed in; as many at a time as the worker has threads.</summary>
[StatelessWorker, GrainType("rotation-proposal")]
internal sealed class RotationProposalGrain(IGrainContext context, IRotationEngine engine, SideWorker worker) : IRotationProposalGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public Task<VerifyReport> Verify(RotationInputs inputs, RotationProposal proposal) => worker.Run(() => engine.Verify(inputs, proposal));

    public Task<CalendarFiles> Calendars(RotationInputs inputs, RotationProposal proposal, string language) =>
        worker.Run(() => new ProposalCalendars(inputs, proposal).Of(language));
}
