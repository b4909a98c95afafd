using Orleans.Concurrency;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Matching;

/// <summary>Questions about proposals that are handed in; as many at a time as the worker has threads.</summary>
[StatelessWorker, GrainType("proposal")]
internal sealed class ProposalGrain(IGrainContext context, IMatchEngine engine, SideWorker worker) : IProposalGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public Task<VerifyReport> Verify(Proposal proposal) => worker.Run(() => engine.Verify(proposal));

    public Task<Answer<WhyAnswer>> Why(Proposal proposal, SchoolId helper, SchoolId receiver) =>
        worker.Run(() => engine.Why(proposal, helper, receiver));
}
