using Microsoft.Extensions.Logging;
using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Silo.Teachers;

/// <summary>Once an hour: lets the deferrals forget what they have kept long enough.</summary>
internal sealed partial class DeferralClock(IGrainFactory grains, TimeProvider clock, ILogger<DeferralClock> logger) : ServiceClock(TimeSpan.FromHours(1), clock)
{
    protected override Task Look() => grains.GetGrain<IDeferralsWork>(DeferralsGrain.TheDeferrals).Forget();

    protected override void Missed(Exception failure) => HourMissed(failure);

    [LoggerMessage(EventId = 1831, EventName = nameof(HourMissed), Level = LogLevel.Warning, Message = "Reasons of deferrals could not be looked through this hour")]
    private partial void HourMissed(Exception failure);
}
