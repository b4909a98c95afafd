using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Audit;

/// <summary>Every accepted command of a grain leaves one entry, a refused or repeated one none.</summary>
public sealed class AuditedCommandTests
{
    [Fact]
    public async Task Import_settings_and_run_are_kept_in_their_order()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.Left(await silo.StartRun());

        Assert.Equal([AuditActs.SchoolsImported, AuditActs.PlanConfigured, AuditActs.RunStarted], await Acts(silo));
    }

    [Fact]
    public async Task An_entry_says_who_in_which_role_did_what_to_what()
    {
        await using var silo = await TestSilo.Start();
        Caller.Current = new(new("planner-3"), Role.CityPlanner);
        await silo.Plan.Configure(TestSilo.Configure("1"));
        Caller.Current = null;
        var entry = Assert.Single((await silo.Audit.Search(new())).Value!.Entries);

        Assert.Equal(("planner-3", Role.CityPlanner, "2026"), (entry.Account.Value, entry.Role, entry.Subject));
        Assert.Equal(["profile trial", "version 1", "decisions 2"], entry.Details.Select(detail => $"{detail.Name} {detail.Value}"));
    }

    [Fact]
    public async Task A_repeated_command_leaves_no_second_entry()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.Prepare();

        Assert.Equal(2, (await Acts(silo)).Count);
    }

    [Fact]
    public async Task A_refused_command_leaves_none()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1", new("policy.json", [120])));
        await silo.Plan.StartRun(new("2"), 7);

        Assert.Empty(await Acts(silo));
    }

    [Fact]
    public async Task A_cancelled_run_is_kept()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var begun = new ManualResetEventSlim();
        silo.Seams.Solve = (_, _, cancel) =>
        {
            begun.Set();
            cancel.WaitHandle.WaitOne();
            cancel.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        };
        var run = await silo.StartRun();
        await Task.Run(begun.Wait, TestContext.Current.CancellationToken);
        await run.Cancel(new("cancel"));

        Assert.Equal(AuditActs.RunCancelled, (await Acts(silo))[^1]);
    }

    [Fact]
    public async Task Training_use_and_rollback_are_kept()
    {
        await using var silo = await TestSilo.Start();
        var run = silo.Grains.GetGrain<ITrainingRunGrain>("t1");
        Assert.True((await run.Start(new(new("start"), FakeHistory.Rows(60), TestSilo.Profile, null, 7))).Accepted);
        await silo.Left(run);
        var registry = silo.Grains.GetGrain<IModelRegistryGrain>("main");
        await registry.Use(new(new("use"), (await run.Get()).Value!.Model, Fallback: true));
        await registry.Rollback(new("back"));

        Assert.Equal([AuditActs.TrainingStarted, AuditActs.ModelUsed, AuditActs.ModelRolledBack], await Acts(silo));
    }

    [Fact]
    public async Task No_entry_repeats_a_files_name()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(3, 1) with { Name = "张三 13812345678.xlsx" }, TestSilo.Profile);
        var entry = Assert.Single((await silo.Audit.Search(new())).Value!.Entries);

        Assert.DoesNotContain(entry.Details, detail => detail.Value.Contains("张三", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_value_of_an_entry_stands_under_a_name_of_the_list()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.StartRun();

        Assert.All((await silo.Audit.Search(new())).Value!.Entries.SelectMany(entry => entry.Details), detail => Assert.True(AuditNames.All.Contains(detail.Name), detail.Name));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_act_and_every_broken_link_has_a_sentence(string language)
    {
        Assert.All(AuditActs.All, act => Assert.NotNull(Texts.Find("act." + act, language)));
        Assert.All(Enum.GetNames<ChainFault>(), fault => Assert.NotNull(Texts.Find("chain." + fault, language)));
    }

    [Fact]
    public void Every_act_stands_on_a_list_once()
    {
        var named = typeof(AuditActs).GetFields().Where(field => field.FieldType == typeof(ActId)).Select(field => (ActId)field.GetValue(null)!);

        Assert.Equal(named.Order(), AuditActs.All.Order());
    }

    private static async Task<IReadOnlyList<ActId>> Acts(TestSilo silo) => [.. (await silo.Audit.Search(new())).Value!.Entries.Select(entry => entry.Act).Reverse()];
}
