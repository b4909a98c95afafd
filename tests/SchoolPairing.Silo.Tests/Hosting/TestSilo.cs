using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Silo.Access;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Scoring;
using SchoolPairing.Silo.Storage;
using Xunit;

namespace SchoolPairing.Silo.Tests.Hosting;

/// <summary>The grains of all areas in a cluster of one silo on a folder of its own.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    public static readonly ProfileId Profile = new("trial");

    private readonly string folder;
    private readonly Caller? usual;
    private readonly TimeProvider clock;
    private InProcessTestCluster cluster = null!;

    private TestSilo(string folder, Caller? usual, TimeProvider clock) => (this.folder, this.usual, this.clock) = (folder, usual, clock);

    public FakeSeams Seams { get; } = new();

    public CapturedLog Log { get; } = new();

    public IGrainFactory Grains => cluster.Client;

    public IImportGrain Import => Grains.GetGrain<IImportGrain>("main");

    public IPlanGrain Plan => Grains.GetGrain<IPlanGrain>("2026");

    public IAuditGrain Audit => Grains.GetGrain<IAuditGrain>(0);

    public GrainStorage Storage => Service<GrainStorage>();

    /// <summary>Starts one whose calls are the operator's where a test says no other caller.</summary>
    public static Task<TestSilo> Start() => StartFor(Caller.Operator);

    /// <summary>Starts one with another usual caller; null: nobody.</summary>
    /// <param name="usual">The usual caller.</param>
    /// <param name="clock">What the silo's own parts take for the time; null: the time.</param>
    public static async Task<TestSilo> StartFor(Caller? usual, TimeProvider? clock = null)
    {
        var silo = new TestSilo(Directory.CreateTempSubdirectory("silo-tests-").FullName, usual, clock ?? TimeProvider.System);
        FakeCity.WriteModels(silo.folder);
        await silo.Deploy();
        return silo;
    }

    public T Service<T>() where T : notnull => cluster.Silos[0].ServiceProvider.GetRequiredService<T>();

    /// <summary>Puts folders of the shipped configuration where this silo looks for them.</summary>
    public void CopyConfig(params string[] folders)
    {
        foreach (var name in folders)
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "config", name))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    /// <summary>Every file of the silo's folder: database, its journal, logs.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    /// <summary>Stops the silo and starts another on the same data.</summary>
    public async Task Restart(Action? between = null)
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        between?.Invoke();
        await Deploy();
    }

    public Task Deactivate(IAddressable grain) => cluster.DeactivateAsync(grain);

    /// <summary>Imports schools and configures the plan, so that runs can start.</summary>
    public async Task Prepare(int schools = 6)
    {
        Assert.True((await Import.Apply(new("import"), FakeSeams.Schools(schools, 1), Profile)).Accepted);
        Assert.True((await Plan.Configure(Configure("configure"))).Accepted);
    }

    public static ConfigurePlan Configure(string command, ImportFile? policy = null) => new(new(command), Profile, policy, null, null, null, null);

    /// <summary>Starts a run and hands out its grain.</summary>
    public async Task<IMatchRunGrain> StartRun(string command = "run")
    {
        var started = await Plan.StartRun(new(command), seed: 7);
        return Grains.GetGrain<IMatchRunGrain>(started.Value!.Run.Value);
    }

    /// <summary>Completes when the queue is done with a run.</summary>
    public Task Left(IMatchRunGrain run) => Service<SolveQueue>().Find(run.GetPrimaryKeyString())?.Left.Task ?? Task.CompletedTask;

    /// <summary>Completes when the queue is done with a training.</summary>
    public Task Left(ITrainingRunGrain run) => Service<TrainingQueue>().Find(run.GetPrimaryKeyString())?.Left.Task ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Deploy()
    {
        var folders = new SiloFolders(folder, folder);
        using (var database = new Database(folders)) new Migrator(database, TimeProvider.System).Migrate();
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            Seams.Register(silo.Services);
            silo.Services.AddSingleton(clock);
            silo.Services.AddLogging(log => log.AddProvider(Log).AddFilter<CapturedLog>("SchoolPairing", LogLevel.Trace));
            silo.AddSchoolPairing(folders);
        });
        if (usual is not null) builder.ConfigureClient(client => client.AddOutgoingGrainCallFilter(new UsualCaller(usual)));
        cluster = builder.Build();
        await cluster.DeployAsync();
    }
}
