using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>
/// Once a minute: tells every plan with an offer whose last day is over. The first time it tells all plans: a repair of the policy that a kill or a full
/// disk cut off is made up for. A minute that fails is made up for by the next.
/// </summary>
internal sealed partial class OfferClock(GrainStorage storage, IGrainFactory grains, TimeProvider clock, ILogger<OfferClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private bool resumed;

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
        var today = BureauClock.Today(clock);
        foreach (var plan in storage.Read(rows => TwinningTable.Overdue(rows, today))) await grains.GetGrain<IOffersWork>(plan.Value).Expire();
        if (resumed) return;
        foreach (var plan in storage.Read(rows => GrainStateTable.Ids(rows, GrainStorage.Twinning))) await grains.GetGrain<IOffersWork>(plan).Resume();
        resumed = true;
    }

    [LoggerMessage(EventId = 1511, EventName = nameof(MinuteMissed), Level = LogLevel.Warning, Message = "Offers could not be looked through this minute")]
    private partial void MinuteMissed(Exception failure);
}
