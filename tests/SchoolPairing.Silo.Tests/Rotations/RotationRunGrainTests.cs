using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using Xunit;

using static SchoolPairing.Silo.Tests.Pairings.TwinningCity;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class RotationRunGrainTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_run_that_nobody_started_is_unknown()
    {
        await using var city = await RotationCity.Start();

        Assert.Equal(RefusalCode.UnknownRun, Refused(await city.RunGrain(new("2026-rotation-9")).Get()).Code);
        Assert.Equal(RefusalCode.UnknownRun, Refused(await city.RunGrain(new("2026-rotation-9")).Outcome()).Code);
    }

    [Fact]
    public async Task A_run_ends_with_the_engines_plan_and_the_hash_of_its_frozen_inputs()
    {
        await using var city = await RotationCity.Start();
        var run = await city.Run(seed: 11);
        var (state, outcome) = (Accepted(await city.RunGrain(run).Get()), Accepted(await city.RunGrain(run).Outcome()));

        var planned = Assert.IsType<RotationOutcome.Planned>(outcome);
        Assert.Equal((RotationPhase.Done, 11L, 1, planned.Proposal.InputsHash), (state.Progress.Phase, state.Seed, state.Attempts, state.InputsHash));
        Assert.Equal(48, Accepted(await city.RunGrain(run).Inputs()).Teachers.Length);
    }

    [Fact]
    public async Task The_death_of_a_solver_is_the_outcome_and_the_next_run_plans()
    {
        await using var city = await RotationCity.Start();
        var planning = city.Engine.Plan;
        city.Engine.Plan = (_, _, _, _) => new RotationOutcome.SolverDied("memory-limit");
        var died = await city.Run();
        city.Engine.Plan = planning;
        var next = await city.Run();

        Assert.Equal("memory-limit", Assert.IsType<RotationOutcome.SolverDied>(Accepted(await city.RunGrain(died).Outcome())).How);
        Assert.Equal(next, (await city.Overview()).Draft);
        Assert.Equal(RefusalCode.RunWithoutPlan, Refused(await city.Publish(died)).Code);
    }

    [Fact]
    public async Task A_fault_of_the_engine_is_the_outcome_of_its_run_alone()
    {
        await using var city = await RotationCity.Start();
        city.Engine.Plan = (_, _, _, _) => throw new InvalidCastException("a bug");
        var run = await city.Run();

        var refused = Assert.IsType<RotationOutcome.Refused>(Accepted(await city.RunGrain(run).Outcome()));
        Assert.Equal(RefusalCode.EngineFailed, Assert.Single(refused.Refusals).Code);
        Assert.Null((await city.Overview()).Draft);
    }

    [Fact]
    public async Task A_run_shows_its_best_so_far_and_ends_as_cancelled_when_it_is_cancelled()
    {
        await using var city = await RotationCity.Start();
        using var engine = new HeldEngine(city);
        var run = Accepted(await city.Plan.Start(new(city.Next, 7, 10))).Run;
        await engine.Working;

        Assert.Equal((RotationPhase.Solving, 90L), (Accepted(await city.RunGrain(run).Get()).Progress.Phase, (await city.Overview()).Runs[0].Progress.BestPoints));
        Assert.Equal(RefusalCode.WrongRunState, Refused(await city.RunGrain(run).Outcome()).Code);
        var left = city.Left(run);
        Accepted(await city.RunGrain(run).Cancel(city.Next));
        await left.WaitAsync(Bound, TestContext.Current.CancellationToken);
        Assert.IsType<RotationOutcome.Cancelled>(Accepted(await city.RunGrain(run).Outcome()));
    }

    [Fact]
    public async Task A_run_that_a_stop_interrupts_begins_again_from_its_frozen_inputs()
    {
        await using var city = await RotationCity.Start();
        var planning = city.Engine.Plan;
        RotationRunId run;
        string hash;
        using (var engine = new HeldEngine(city))
        {
            var started = Accepted(await city.Plan.Start(new(city.Next, 7, 10)));
            (run, hash) = (started.Run, started.InputsHash);
            await engine.Working;
            // What was frozen counts, whoever left meanwhile.
            city.Engine.Teachers = new([]);
            await city.Silo.Restart(() => city.Engine.Plan = planning);
        }
        await city.Left(run);

        var planned = Assert.IsType<RotationOutcome.Planned>(Accepted(await city.RunGrain(run).Outcome()));
        Assert.Equal((hash, 2, 6), (planned.Proposal.InputsHash, Accepted(await city.RunGrain(run).Get()).Attempts, planned.Proposal.Postings.Length));
    }

    [Fact]
    public async Task A_cancel_that_was_acknowledged_counts_after_a_restart()
    {
        await using var city = await RotationCity.Start();
        using var engine = new HeldEngine(city);
        var run = Accepted(await city.Plan.Start(new(city.Next, 7, 10))).Run;
        await engine.Working;
        // As a process leaves it that is killed after the acknowledgement, before the engine heard of it.
        await city.Silo.Service<DatabaseWriter>().Write(rows =>
            rows.Execute("UPDATE grain_state SET body = replace(body, '\"cancelAsked\":false', '\"cancelAsked\":true') WHERE kind = 'rotation-run'"));
        await city.Silo.Restart();
        await city.Left(run);

        Assert.IsType<RotationOutcome.Cancelled>(Accepted(await city.RunGrain(run).Outcome()));
        Assert.Equal(1, engine.Begun);
    }

    /// <summary>An engine that works until it is cancelled or released.</summary>
    private sealed class HeldEngine : IDisposable
    {
        private readonly ManualResetEventSlim gate = new();
        private readonly TaskCompletionSource working = new();

        public HeldEngine(RotationCity city) => city.Engine.Plan = (inputs, _, report, cancel) =>
        {
            Begun++;
            report(new(RotationPhase.Solving, 5, 90, 100));
            working.TrySetResult();
            gate.Wait(cancel);
            return new RotationOutcome.Planned(MadePlan.Of(inputs), []);
        };

        public int Begun { get; private set; }

        public Task Working => working.Task.WaitAsync(Bound);

        public void Dispose() => gate.Set();
    }
}
