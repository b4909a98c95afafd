using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Matching;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;
using SchoolPairing.System.Tests.Journeys;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

/// <summary>The real program with the real importer and engine, killed at moments that its own files betray.</summary>
public sealed class KilledCommandTests(KilledCommandTests.City city) : IClassFixture<KilledCommandTests.City>
{
    [Theory]
    [InlineData("schoolpairing.db-wal", 150)]
    [InlineData("SchoolsImported", 0)]
    [InlineData("RunStarted", 120)]
    [InlineData("RunEnded", 60)]
    public async Task A_killed_match_leaves_whole_data_and_the_next_one_gives_the_same_files(string sign, int laterMs)
    {
        var target = city.Folder[$"{sign}-{laterMs}"];
        await KillAt(target, sign, TimeSpan.FromMilliseconds(laterMs));
        await AssertWhole(target);

        (await city.Match(target)).Ended(0);
        foreach (var file in City.Files) Assert.Equal(File.ReadAllBytes(city.Folder["undisturbed", file]), File.ReadAllBytes(Path.Combine(target, file)));
    }

    /// <summary>The register is empty or complete, and a run that was begun ends by itself with the undisturbed proposal.</summary>
    private async Task AssertWhole(string target)
    {
        await using var silo = await EmbeddedSilo.StartAsync(new EmbeddedSiloOptions
        {
            DataFolder = Path.Combine(target, ".silo"), ConfigFolder = Path.Combine(AppContext.BaseDirectory, "config"), ConsoleLevel = LogLevel.None,
            UsualCaller = Caller.Operator,
        }, TestContext.Current.CancellationToken);
        var database = silo.Services.GetRequiredService<Database>();
        var imports = database.Read(rows => rows.Find<int>("SELECT COUNT(*) FROM school_import"));
        Assert.InRange(imports, 0, 1);
        Assert.Equal(imports * City.Schools, database.Read(SchoolTable.Open).Count);

        foreach (var run in database.Read(rows => rows.Query<string>("SELECT id FROM match_run").ToList()))
        {
            if (silo.Services.GetRequiredService<SolveQueue>().Find(new(run)) is { } ticket) await ticket.Left.Task;
            var outcome = (await silo.Grains.GetGrain<IMatchRunGrain>(run).Outcome()).Value;
            Assert.Equal(File.ReadAllBytes(city.Folder["undisturbed", "proposal.json"]),
                JsonSerializer.SerializeToUtf8Bytes(Assert.IsType<MatchOutcome.ProvenBest>(outcome).Proposal, ContractJson.Compact));
        }
    }

    // A kill that comes too late is a trial as well: then everything must be there.
    private async Task KillAt(string target, string sign, TimeSpan later)
    {
        using var process = Process.Start(city.Command(target))!;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && !Shows(target, sign)) Thread.SpinWait(10_000);
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < later) Thread.SpinWait(1_000);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static bool Shows(string target, string sign)
    {
        var data = Path.Combine(target, ".silo");
        if (File.Exists(Path.Combine(data, sign))) return true;
        var logs = new DirectoryInfo(Path.Combine(data, "logs"));
        return logs.Exists && logs.EnumerateFiles().Any(log => Text(log).Contains(sign, StringComparison.Ordinal));
    }

    private static string Text(FileInfo log)
    {
        using var reader = new StreamReader(log.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    /// <summary>A made city and what comes of it undisturbed.</summary>
    public sealed class City : IAsyncLifetime
    {
        public const int Schools = 200;

        public static readonly string[] Files = ["proposal.json", "pairs.csv", "pairs.xlsx", "report.html", "proposal.sha256"];

        public WorkFolder Folder { get; } = new();

        public async ValueTask InitializeAsync()
        {
            (await Journeys.Cli.Run("demo", "--out", Folder["city"], "--schools", "200")).Ended(0);
            (await Match(Folder["undisturbed"])).Ended(0);
        }

        public Task<CliResult> Match(string target) => Journeys.Cli.Run(Arguments(target));

        public ProcessStartInfo Command(string target) => new("dotnet", [Journeys.Cli.File, .. Arguments(target)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }

        private string[] Arguments(string target) => ["match", "--schools", Folder["city", "schools.csv"], "--out", target];
    }
}
