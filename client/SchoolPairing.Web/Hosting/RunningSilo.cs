using SchoolPairing.Silo.Hosting;

namespace SchoolPairing.Web.Hosting;

/// <summary>The service inside this process: it runs before the first page and stops after the last.</summary>
internal sealed class RunningSilo(WebSettings settings) : IHostedService, IAsyncDisposable
{
    private EmbeddedSilo? silo;

    /// <summary>The way to the grains, on behalf of the caller whose page is served.</summary>
    public IGrainFactory Grains => silo?.Grains ?? throw new InvalidOperationException("the silo has not started");

    public async Task StartAsync(CancellationToken cancellationToken) => silo = await EmbeddedSilo.StartAsync(
        new EmbeddedSiloOptions { DataFolder = settings.DataFolder, ConfigFolder = settings.ConfigFolder, ConsoleLevel = LogLevel.Warning, DeferralDays = settings.DeferralDays }, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        // The container knows it as itself and as a hosted service, and disposes both.
        if (Interlocked.Exchange(ref silo, null) is { } running) await running.DisposeAsync();
    }
}
