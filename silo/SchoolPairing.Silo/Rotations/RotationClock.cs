using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Once a minute: tells every rotation plan with a request whose last day is over.</summary>
internal sealed partial class RotationClock(GrainStorage storage, IGrainFactory grains, TimeProvider clock, ILogger<RotationClock> logger) : ServiceClock(TimeSpan.FromMinutes(1), clock)
{
    private readonly TimeProvider time = clock;

    protected override async Task Look()
    {
        var today = BureauClock.Today(time);
        foreach (var plan in storage.Read(rows => RequestTable.Overdue(rows, today))) await grains.GetGrain<IRotationPlanWork>(plan.Value).Expire();
    }

    protected override void Missed(Exception failure) => MinuteMissed(failure);

    [LoggerMessage(EventId = 1721, EventName = nameof(MinuteMissed), Level = LogLevel.Warning, Message = "Requests about rotations could not be looked through this minute")]
    private partial void MinuteMissed(Exception failure);
}
