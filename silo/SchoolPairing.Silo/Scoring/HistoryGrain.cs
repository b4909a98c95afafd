using System.Collections.Immutable;
using Orleans.Concurrency;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Scoring;

/// <summary>Questions about history files; as many at a time as the worker has threads.</summary>
[StatelessWorker, GrainType("history")]
internal sealed class HistoryGrain(IGrainContext context, IHistoryFiles files, SideWorker worker) : IHistoryGrain, IGrainBase
{
    public IGrainContext GrainContext => context;

    public Task<Answer<ImportFile>> Template(ProfileId profile) => worker.Run(() => files.Template(profile));

    public Task<Answer<MeasuredPairs>> Pairs(ImportFile schools, ProfileId profile, ImmutableArray<SchoolId> receivers) =>
        worker.Run(() => files.Pairs(schools, profile, receivers));
}
