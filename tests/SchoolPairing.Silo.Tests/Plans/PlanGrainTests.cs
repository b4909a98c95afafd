using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans;

public sealed class PlanGrainTests
{
    [Fact]
    public async Task A_plan_that_was_never_configured_is_at_version_0()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal((0L, null), ((await silo.Plan.Get()).Version, (await silo.Plan.Get()).Policy));
    }

    [Theory]
    [InlineData("<b>2026"), InlineData("a/../b"), InlineData("-2026"), InlineData("2026\r\nX"), InlineData("年度")]
    public async Task A_plan_whose_name_could_not_stand_in_an_address_is_not_made(string name)
    {
        await using var silo = await TestSilo.Start();
        var refused = await silo.Grains.GetGrain<IPlanGrain>(name).Configure(TestSilo.Configure("1"));

        Assert.Equal(RefusalCode.InvalidSetting, Assert.Single(refused.Refusals).Code);
        Assert.Empty(await silo.Grains.GetGrain<IPlanDirectoryGrain>(0).Plans());
    }

    [Fact]
    public async Task A_configured_plan_survives_its_deactivation()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1", FakeSeams.Distance(33)));
        await silo.Deactivate(silo.Plan);
        var plan = await silo.Plan.Get();

        Assert.Equal((1L, 33d), (plan.Version, plan.Policy!.MaxDistanceKm));
    }

    [Fact]
    public async Task Refused_settings_leave_the_plan_as_it_was()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1", FakeSeams.Distance(33)));
        var commits = silo.Service<DatabaseWriter>().Commits;
        var refused = await silo.Plan.Configure(TestSilo.Configure("2", new("policy.json", [120])));

        Assert.Equal((false, 1L, commits), (refused.Accepted, (await silo.Plan.Get()).Version, silo.Service<DatabaseWriter>().Commits));
    }

    [Fact]
    public async Task A_check_says_what_the_plan_would_be_and_changes_nothing()
    {
        await using var silo = await TestSilo.Start();
        var commits = silo.Service<DatabaseWriter>().Commits;
        var check = await silo.Plan.Check(TestSilo.Configure("1", FakeSeams.Distance(33)), FakeSeams.Schools(6, 1));

        Assert.Equal((33d, null, commits), (check.Value!.Policy!.MaxDistanceKm, (await silo.Plan.Get()).Policy, silo.Service<DatabaseWriter>().Commits));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(6, RefusalCode.UnknownSchool)]
    public async Task A_check_knows_the_schools_that_are_to_be_imported(int locked, RefusalCode? refused)
    {
        await using var silo = await TestSilo.Start();
        var check = await silo.Plan.Check(TestSilo.Configure("1") with { Locks = new("locks.csv", [(byte)('0' + locked)]) }, FakeSeams.Schools(6, 1));

        Assert.Equal(refused, check.Refusals.Select(refusal => (RefusalCode?)refusal.Code).SingleOrDefault());
    }

    [Fact]
    public async Task A_check_against_a_file_of_no_schools_is_refused_as_its_import_would_be()
    {
        await using var silo = await TestSilo.Start();
        var check = await silo.Plan.Check(TestSilo.Configure("1") with { Locks = new("locks.csv", "1"u8.ToArray()) }, FakeSeams.Schools(0, 1));

        Assert.Equal(RefusalCode.NoUsableRows, Assert.Single(check.Refusals).Code);
    }

    [Fact]
    public async Task A_repeated_command_is_answered_as_the_first_time_after_a_restart()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1", FakeSeams.Distance(33)));
        await silo.Plan.Configure(TestSilo.Configure("2", FakeSeams.Distance(44)));
        await silo.Restart();
        var repeated = await silo.Plan.Configure(TestSilo.Configure("1", FakeSeams.Distance(33)));

        Assert.Equal((33d, 44d), (repeated.Value!.Policy!.MaxDistanceKm, (await silo.Plan.Get()).Policy!.MaxDistanceKm));
    }

    [Fact]
    public async Task A_plan_without_policy_starts_no_run()
    {
        await using var silo = await TestSilo.Start();
        var refused = await silo.Plan.StartRun(new("1"), 0);

        Assert.Equal(RefusalCode.PlanNotConfigured, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task A_plan_of_another_profile_than_the_registers_starts_no_run()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.Import.Apply(new("other"), FakeSeams.Schools(6, 2), new("other"));
        var refused = await silo.Plan.StartRun(new("run"), 0);

        Assert.Equal((RefusalCode.OtherProfile, 0), (Assert.Single(refused.Refusals).Code, (await silo.Plan.Get()).Runs.Length));
    }

    [Fact]
    public async Task A_repeated_start_answers_the_first_run()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var first = (await silo.Plan.StartRun(new("run"), 0)).Value!.Run;
        var repeated = (await silo.Plan.StartRun(new("run"), 0)).Value!.Run;

        Assert.Equal((first, 1), (repeated, (await silo.Plan.Get()).Runs.Length));
    }

    [Fact]
    public async Task A_repeated_start_answers_the_first_run_after_a_restart()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var first = (await silo.Plan.StartRun(new("run"), 0)).Value!.Run;
        await silo.Restart();
        var repeated = (await silo.Plan.StartRun(new("run"), 0)).Value!.Run;

        Assert.Equal((first, 1), (repeated, (await silo.Plan.Get()).Runs.Length));
    }

    [Fact]
    public async Task A_run_is_frozen_against_later_imports()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare(schools: 6);
        using var gate = new ManualResetEventSlim();
        silo.Seams.Solve = (inputs, _, cancel) =>
        {
            gate.Wait(TimeSpan.FromSeconds(20), cancel);
            return new MatchOutcome.ProvenBest(FakeCity.Proposal(inputs));
        };
        var run = await silo.StartRun();
        await silo.Import.Apply(new("later"), FakeSeams.Schools(2, 2), TestSilo.Profile);
        var left = silo.Left(run);
        gate.Set();
        await left;

        var best = Assert.IsType<MatchOutcome.ProvenBest>((await run.Outcome()).Value);
        Assert.Equal(6, best.Proposal.Inputs.Schools.Length);
    }

    [Fact]
    public async Task A_card_that_is_no_longer_there_is_refused_by_its_name()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var card = Path.Combine(Path.GetDirectoryName(silo.Service<Database>().File)!, "matchmaking", "cards", "trial.json");
        File.Move(card, card.Replace("trial", "other", StringComparison.Ordinal));
        var refusal = Assert.Single((await silo.Plan.StartRun(new("run"), 0)).Refusals);

        Assert.Equal((RefusalCode.UnknownName, "trial", "other"), (refusal.Code, refusal.Details[1].Value, refusal.Details[2].Value));
    }

    [Fact]
    public async Task A_write_that_fails_asks_the_caller_to_try_again()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1"));
        // Another activation, as after a split of a cluster.
        await silo.Service<DatabaseWriter>().Write(rows => rows.Execute("UPDATE grain_state SET version = version + 1"));

        await Assert.ThrowsAsync<TryAgainException>(() => silo.Plan.Configure(TestSilo.Configure("2")));
    }

    [Fact]
    public async Task After_a_failed_write_the_same_command_is_carried_out_on_what_is_really_stored()
    {
        await using var silo = await TestSilo.Start();
        await silo.Plan.Configure(TestSilo.Configure("1"));
        await silo.Service<DatabaseWriter>().Write(rows => rows.Execute("UPDATE grain_state SET version = version + 1"));
        await Assert.ThrowsAsync<TryAgainException>(() => silo.Plan.Configure(TestSilo.Configure("2")));

        Assert.Equal(3, (await silo.Plan.Configure(TestSilo.Configure("2"))).Value!.Version);
    }
}
