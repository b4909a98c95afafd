using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Hosting;

public sealed class EmbeddedSiloTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("embedded-tests-").FullName;

    public EmbeddedSiloTests()
    {
        FakeCity.WriteModels(folder);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "config", "logging.json"), Path.Combine(folder, "logging.json"));
    }

    private EmbeddedSiloOptions Options => new()
    {
        DataFolder = Path.Combine(folder, "data"), ConfigFolder = folder, UsualCaller = Caller.Operator, Replace = new FakeSeams().Register,
    };

    [Fact]
    public async Task Every_kind_of_grain_answers()
    {
        await using var silo = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);
        var grains = silo.Grains;

        Assert.True((await grains.GetGrain<IImportGrain>("main").Check(FakeSeams.Schools(1, 1), TestSilo.Profile)).Accepted);
        Assert.False((await grains.GetGrain<ISchoolGrain>("1").Get()).Accepted);
        Assert.Equal(0, (await grains.GetGrain<IPlanGrain>("2026").Get()).Version);
        Assert.False((await grains.GetGrain<IMatchRunGrain>("2026-1").Get()).Accepted);
        Assert.Null((await grains.GetGrain<IBoardGrain>("2026").Get(null)).Value!.Open);
        Assert.Empty((await grains.GetGrain<IOffersGrain>("2026").List(new())).Value!.Rows);
        Assert.Empty(await grains.GetGrain<IPlanDirectoryGrain>(0).Plans());
        Assert.False((await grains.GetGrain<ITrainingRunGrain>("t1").Get()).Accepted);
        Assert.Empty((await grains.GetGrain<IModelRegistryGrain>("main").Get()).Models);
        Assert.True((await grains.GetGrain<IHistoryGrain>(0).Template(TestSilo.Profile)).Accepted);
        Assert.True((await grains.GetGrain<IProposalGrain>(0).Verify(WireTests.Proposal)).Accepted);
        Assert.Equal(WhyKind.AlreadyPaired, (await grains.GetGrain<IProposalGrain>(0).Why(WireTests.Proposal, FakeCity.Id(0), FakeCity.Id(1))).Value!.Kind);
        Assert.True((await grains.GetGrain<IAuditGrain>(0).Verify(null)).Intact);
        Assert.Empty((await grains.GetGrain<ITeacherRegisterGrain>("main").Names(null)).Value!.Teachers);
        Assert.False((await grains.GetGrain<ITeacherGrain>("T1").Calendar()).Accepted);
        Assert.False((await grains.GetGrain<IDeferralsGrain>("main").Open()).Accepted);
        Assert.False((await grains.GetGrain<ICalendarFeedGrain>("ab").Read("en")).Accepted);
    }

    [Fact]
    public async Task A_process_that_names_no_usual_caller_calls_on_nobodys_behalf()
    {
        await using var silo = await EmbeddedSilo.StartAsync(Options with { UsualCaller = null }, TestContext.Current.CancellationToken);

        Assert.Equal(RefusalCode.NotAllowed, Assert.Single((await silo.Grains.GetGrain<ISchoolGrain>("1").Get()).Refusals).Code);
    }

    [Fact]
    public async Task The_usual_caller_does_not_stay_behind_in_the_flow_of_work()
    {
        await using var silo = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);
        await silo.Grains.GetGrain<IPlanGrain>("2026").Get();

        Assert.Null(Caller.Current);
    }

    [Fact]
    public async Task Who_says_on_whose_behalf_it_calls_does_not_call_as_the_usual_caller()
    {
        await using var silo = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);
        Caller.Current = new(new("t"), Role.Teacher);

        await Assert.ThrowsAsync<CallerRefusedException>(() => silo.Grains.GetGrain<IPlanGrain>("2026").Get());
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await using (var first = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken))
            await first.Grains.GetGrain<IImportGrain>("main").Apply(new("1"), FakeSeams.Schools(3, 1), TestSilo.Profile);
        await using var second = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);

        Assert.True((await second.Grains.GetGrain<ISchoolGrain>(FakeCity.Id(2).Value).Get()).Accepted);
    }

    [Fact]
    public async Task A_data_folder_serves_one_silo_at_a_time()
    {
        await using var first = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<SiloRefusedException>(() => EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalCode.DataFolderInUse, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task Two_silos_on_two_folders_run_side_by_side()
    {
        await using var first = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken);
        await using var second = await EmbeddedSilo.StartAsync(
            Options with { DataFolder = Path.Combine(folder, "other") }, TestContext.Current.CancellationToken);
        await first.Grains.GetGrain<IImportGrain>("main").Apply(new("1"), FakeSeams.Schools(1, 1), TestSilo.Profile);

        Assert.False((await second.Grains.GetGrain<ISchoolGrain>(FakeCity.Id(0).Value).Get()).Accepted);
    }

    [Fact]
    public async Task A_folder_that_takes_no_files_is_not_taken_for_one_in_use()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has such a folder for every user");
        var refused = await Assert.ThrowsAsync<SiloRefusedException>(
            () => EmbeddedSilo.StartAsync(Options with { DataFolder = "/proc" }, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalCode.InvalidSetting, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task A_database_file_that_cannot_be_opened_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data", "schoolpairing.db"));
        var refused = await Assert.ThrowsAsync<SiloRefusedException>(() => EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalCode.UnusableDatabase, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task Every_faulty_option_is_named_at_once()
    {
        var faulty = Options with { DataFolder = " ", ConfigFolder = Path.Combine(folder, "nowhere") };
        var refused = await Assert.ThrowsAsync<SiloRefusedException>(() => EmbeddedSilo.StartAsync(faulty, TestContext.Current.CancellationToken));

        Assert.Equal(["DataFolder", "ConfigFolder"], refused.Refusals.Select(refusal => refusal.Details[0].Value));
    }

    [Fact]
    public async Task The_log_file_tells_what_was_imported()
    {
        await using (var silo = await EmbeddedSilo.StartAsync(Options, TestContext.Current.CancellationToken))
            await silo.Grains.GetGrain<IImportGrain>("main").Apply(new("1"), FakeSeams.Schools(3, 1), TestSilo.Profile);
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "data", "logs"))), TestContext.Current.CancellationToken);

        Assert.Contains("SchoolsImported", log, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
