using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Rotations;

/// <summary>Once a minute: tells every rotation plan with a request whose last day is over. A minute that fails is made up for by the next.</summary>
internal sealed partial class RotationClock(GrainStorage storage, IGrainFactory grains, TimeProvider clock, ILogger<RotationClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.Service;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                var today = BureauClock.Today(clock);
                foreach (var plan in storage.Read(rows => RequestTable.Overdue(rows, today))) await grains.GetGrain<IRotationPlanWork>(plan.Value).Expire();
            }
#pragma warning disable CA1031 // requests lapse a minute later; the clock goes on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                MinuteMissed(failure);
            }
    }

    [LoggerMessage(EventId = 1721, EventName = nameof(MinuteMissed), Level = LogLevel.Warning, Message = "Requests about rotations could not be looked through this minute")]
    private partial void MinuteMissed(Exception failure);
}
