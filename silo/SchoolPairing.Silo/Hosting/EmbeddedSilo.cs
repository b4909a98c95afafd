using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchoolPairing.Silo.Access;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Teachers;
using Serilog;

namespace SchoolPairing.Silo.Hosting;

/// <summary>
/// The whole service inside the caller's process, on one data folder: the only face of the silo that clients see. It listens on
/// one loopback port of its own choice and opens no gateway.
/// </summary>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    private readonly IHost host;
    private readonly DataFolderLock folderLock;

    private EmbeddedSilo(IHost host, DataFolderLock folderLock)
    {
        (this.host, this.folderLock) = (host, folderLock);
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>Every call to the service goes through its grains.</summary>
    public IGrainFactory Grains { get; }

    internal IServiceProvider Services => host.Services;

    /// <summary>Starts the service; runs that a crash interrupted are begun again.</summary>
    /// <param name="options">Folders and log.</param>
    /// <param name="cancel">Gives the start up.</param>
    /// <exception cref="SiloRefusedException">Settings or data folder cannot be used; says everything that is wrong.</exception>
    public static async Task<EmbeddedSilo> StartAsync(EmbeddedSiloOptions options, CancellationToken cancel = default)
    {
        if (options.Faults() is { Length: > 0 } faults) throw new SiloRefusedException(faults);
        var folderLock = DataFolderLock.Take(options.DataFolder);
        IHost? host = null;
        try
        {
            host = Build(options);
            new Migrator(host.Services.GetRequiredService<Database>(), host.Services.GetRequiredService<TimeProvider>()).Migrate();
            await host.StartAsync(cancel);
            return new(host, folderLock);
        }
        catch
        {
            if (host is not null) await Dispose(host);
            folderLock.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await Dispose(host);
        folderLock.Dispose();
    }

    private static IHost Build(EmbeddedSiloOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSerilog(SiloLog.Make(options), dispose: true);
        var name = $"embedded-{Guid.NewGuid():N}";
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), gatewayPort: 0, primarySiloEndpoint: null, serviceId: "SchoolPairing", clusterId: name);
            silo.AddSchoolPairing(new SiloFolders(Path.GetFullPath(options.DataFolder), Path.GetFullPath(options.ConfigFolder)));
            if (options.UsualCaller is { } caller) silo.AddOutgoingGrainCallFilter(new UsualCaller(caller));
        });
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.Services.AddSingleton(new DeferralRetention(options.DeferralDays));
        builder.Services.AddSeams();
        options.Replace?.Invoke(builder.Services);
        return builder.Build();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>The process belongs to the caller: signals are the caller's business.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static ValueTask Dispose(IHost host)
    {
        if (host is IAsyncDisposable disposable) return disposable.DisposeAsync();
        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
