using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Schools;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.System.Tests.Kills;

public sealed class KilledImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-import-").FullName;

    /// <summary>Kills inside the transaction, around its commit, and between imports.</summary>
    [Theory]
    [InlineData("writing", 1)]
    [InlineData("committing", 2)]
    [InlineData("done", 3)]
    public async Task An_import_that_is_killed_is_wholly_there_or_not_at_all(string moment, int seed)
    {
        var moments = new Random(seed);
        var acknowledged = 0;
        for (var kill = 0; kill < 3; kill++)
        {
            using var victim = new VictimProcess("import", folder, acknowledged + 1);
            var told = new List<string> { await victim.HearOf($"begin {acknowledged + 1 + moments.Next(3)}", TestContext.Current.CancellationToken) };
            acknowledged = Generation(told[0]) - 1;
            told.Add(await victim.HearOf(moment, TestContext.Current.CancellationToken));
            Spin(TimeSpan.FromMilliseconds(moments.NextDouble() * 20));
            told.AddRange(await victim.Kill(TestContext.Current.CancellationToken));
            foreach (var line in told.Where(line => line.StartsWith("done", StringComparison.Ordinal))) acknowledged = Generation(line);

            acknowledged = await AssertWhole(acknowledged);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The register is that of the last acknowledged import or of the next one, in every table.</summary>
    private async Task<int> AssertWhole(int acknowledged)
    {
        var seams = new FakeSeams();
        await using var silo = await EmbeddedSilo.StartAsync(Victim.Options(folder, seams), TestContext.Current.CancellationToken);
        var database = silo.Services.GetRequiredService<Database>();
        var imports = database.Read(rows => rows.Find<int>("SELECT COUNT(*) FROM school_import"));
        Assert.InRange(imports, acknowledged, acknowledged + 1);
        // Neither an import without its entry in the audit nor an entry without its import.
        var audit = await silo.Grains.GetGrain<IAuditGrain>(0).Verify(null);
        Assert.Equal((imports, true), ((int)audit.Entries, audit.Intact));
        if (imports == 0) return 0;

        var open = database.Read(SchoolTable.Open);
        Assert.Equal(Victim.SchoolsOf(imports), open.Count);
        Assert.Equal([imports], open.Select(school => (int)(school.School.Parts[0][KnownFacts.Pupils]!.Value / 1_000_000)).Distinct());
        // The answer of the import is there as well: a repeat is not carried out again.
        Assert.True((await silo.Grains.GetGrain<IImportGrain>("main").Apply(new($"{imports}"), new("any.csv", []), new("trial"))).Accepted);
        Assert.Equal(0, seams.FilesRead);
        return imports;
    }

    private static int Generation(string line) => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);

    private static void Spin(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time) Thread.SpinWait(100);
    }
}
