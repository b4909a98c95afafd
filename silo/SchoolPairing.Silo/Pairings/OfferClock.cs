using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>Once a minute: tells every plan with an offer whose last day is over. A minute that fails is made up for by the next.</summary>
internal sealed partial class OfferClock(GrainStorage storage, IGrainFactory grains, TimeProvider clock, ILogger<OfferClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.Service;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Tick();
            }
#pragma warning disable CA1031 // offers expire a minute later; the clock goes on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                MinuteMissed(failure);
            }
    }

    private async Task Tick()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        foreach (var plan in storage.Read(rows => TwinningTable.Overdue(rows, today))) await grains.GetGrain<IOffersWork>(plan.Value).Expire();
    }

    [LoggerMessage(EventId = 1511, EventName = nameof(MinuteMissed), Level = LogLevel.Warning, Message = "Offers could not be looked through this minute")]
    private partial void MinuteMissed(Exception failure);
}
