using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Pairings;

/// <summary>
/// Once a minute: tells every plan with an offer whose last day is over. The first time it tells all plans: a repair of the policy that a kill or a full
/// disk cut off is made up for.
/// </summary>
internal sealed partial class OfferClock(GrainStorage storage, IGrainFactory grains, TimeProvider clock, ILogger<OfferClock> logger) : ServiceClock(TimeSpan.FromMinutes(1), clock)
{
    private readonly TimeProvider time = clock;
    private bool resumed;

    protected override async Task Look()
    {
        var today = BureauClock.Today(time);
        foreach (var plan in storage.Read(rows => TwinningTable.Overdue(rows, today))) await grains.GetGrain<IOffersWork>(plan.Value).Expire();
        if (resumed) return;
        foreach (var plan in storage.Read(rows => GrainStateTable.Ids(rows, GrainStorage.Twinning))) await grains.GetGrain<IOffersWork>(plan).Resume();
        resumed = true;
    }

    protected override void Missed(Exception failure) => MinuteMissed(failure);

    [LoggerMessage(EventId = 1511, EventName = nameof(MinuteMissed), Level = LogLevel.Warning, Message = "Offers could not be looked through this minute")]
    private partial void MinuteMissed(Exception failure);
}
