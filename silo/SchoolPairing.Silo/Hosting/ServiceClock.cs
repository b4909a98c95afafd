using Microsoft.Extensions.Hosting;
using SchoolPairing.Contracts.Access;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Looks through something again and again as the service itself. A time that fails is made up for by the next.</summary>
/// <param name="pause">How long between two looks.</param>
/// <param name="clock">The clock.</param>
internal abstract class ServiceClock(TimeSpan pause, TimeProvider clock) : BackgroundService
{
    /// <summary>One look.</summary>
    protected abstract Task Look();

    /// <summary>Told that a look failed.</summary>
    protected abstract void Missed(Exception failure);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Caller.Current = Caller.Service;
        using var timer = new PeriodicTimer(pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Look();
            }
#pragma warning disable CA1031 // what was missed is done at the next look; the clock goes on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Missed(failure);
            }
    }
}
