using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Once an hour: lets the deferrals forget what they have kept long enough. An hour that fails is made up for by the next.</summary>
internal sealed partial class DeferralClock(IGrainFactory grains, TimeProvider clock, ILogger<DeferralClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.Service;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await grains.GetGrain<IDeferralsWork>(DeferralsGrain.TheDeferrals).Forget();
            }
#pragma warning disable CA1031 // reasons are deleted an hour later; the clock goes on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                HourMissed(failure);
            }
    }

    [LoggerMessage(EventId = 1831, EventName = nameof(HourMissed), Level = LogLevel.Warning, Message = "Reasons of deferrals could not be looked through this hour")]
    private partial void HourMissed(Exception failure);
}
