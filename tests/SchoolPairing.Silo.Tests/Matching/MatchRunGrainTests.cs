using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Storage;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Matching;

public sealed class MatchRunGrainTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_run_that_nobody_started_is_unknown()
    {
        await using var silo = await TestSilo.Start();
        var run = silo.Grains.GetGrain<IMatchRunGrain>("2026-1");

        Assert.Equal(RefusalCode.UnknownRun, Assert.Single((await run.Get()).Refusals).Code);
    }

    [Fact]
    public async Task A_run_ends_with_the_engines_outcome_and_its_hash_and_seed()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        silo.Seams.Solve = (_, report, _) =>
        {
            report(new(MatchPhase.Auditing, 12, 34));
            return new MatchOutcome.Impossible([]);
        };
        var run = await silo.StartRun();
        await silo.Left(run);
        var state = (await run.Get()).Value!;

        Assert.IsType<MatchOutcome.Impossible>((await run.Outcome()).Value);
        Assert.Equal((new MatchProgress(MatchPhase.Done, 12, 34), 64, 7L, 1), (state.Progress, state.InputsHash.Length, state.Seed, state.Attempts));
    }

    [Fact]
    public async Task An_outcome_is_refused_while_the_engine_works()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var engine = new HeldEngine(silo);
        var run = await silo.StartRun();
        await engine.Working;

        Assert.Equal(RefusalCode.WrongRunState, Assert.Single((await run.Outcome()).Refusals).Code);
    }

    [Fact]
    public async Task Progress_is_seen_while_the_engine_works()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var engine = new HeldEngine(silo);
        var run = await silo.StartRun();
        await engine.Working;

        Assert.Equal(new MatchProgress(MatchPhase.Solving, 5, 9), (await run.Get()).Value!.Progress);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_before_its_start_never_begins()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var engine = new HeldEngine(silo);
        await silo.StartRun("first");
        await engine.Working;
        var second = await silo.StartRun("second");
        await second.Cancel(new("cancel"));
        var left = silo.Left(second);
        engine.Release();
        await left.WaitAsync(Bound, TestContext.Current.CancellationToken);

        Assert.IsType<MatchOutcome.Cancelled>((await second.Outcome()).Value);
        Assert.Equal(1, engine.Begun);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_in_the_middle_ends_as_cancelled()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var engine = new HeldEngine(silo);
        var run = await silo.StartRun();
        await engine.Working;
        var left = silo.Left(run);
        await run.Cancel(new("cancel"));
        await left.WaitAsync(Bound, TestContext.Current.CancellationToken);

        Assert.IsType<MatchOutcome.Cancelled>((await run.Outcome()).Value);
    }

    [Fact]
    public async Task A_run_that_ended_stays_as_it_is_when_it_is_cancelled()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var run = await silo.StartRun();
        await silo.Left(run);
        await run.Cancel(new("cancel"));

        Assert.IsType<MatchOutcome.ProvenBest>((await run.Outcome()).Value);
    }

    [Fact]
    public async Task A_fault_of_the_engine_is_the_outcome_of_its_run_alone()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var working = silo.Seams.Solve;
        silo.Seams.Solve = (_, _, _) => throw new InvalidCastException("a bug");
        var faulty = await silo.StartRun("first");
        await silo.Left(faulty);
        silo.Seams.Solve = working;
        var next = await silo.StartRun("second");
        await silo.Left(next);

        var refused = Assert.IsType<MatchOutcome.Refused>((await faulty.Outcome()).Value);
        Assert.Equal(RefusalCode.EngineFailed, Assert.Single(refused.Refusals).Code);
        Assert.IsType<MatchOutcome.ProvenBest>((await next.Outcome()).Value);
    }

    [Fact]
    public async Task A_run_that_a_stop_interrupts_is_begun_again_from_its_frozen_inputs()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using (var engine = new HeldEngine(silo))
        {
            await silo.StartRun();
            await engine.Working;
            var ended = new TaskCompletionSource<MatchInputs>();
            await silo.Restart(() => silo.Seams.Solve = (inputs, _, _) =>
            {
                ended.SetResult(inputs);
                return new MatchOutcome.ProvenBest(FakeCity.Proposal(inputs));
            });
            Assert.Equal(6, (await ended.Task.WaitAsync(Bound, TestContext.Current.CancellationToken)).Schools.Length);
        }
        var run = silo.Grains.GetGrain<IMatchRunGrain>("2026-1");
        await silo.Left(run);

        Assert.Equal((MatchPhase.Done, 2), ((await run.Get()).Value!.Progress.Phase, (await run.Get()).Value!.Attempts));
    }

    [Fact]
    public async Task A_cancel_that_was_acknowledged_counts_after_a_restart()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        using var engine = new HeldEngine(silo);
        var run = await silo.StartRun();
        await engine.Working;
        // As a process leaves it that is killed after the acknowledgement, before the engine heard of it.
        await silo.Service<DatabaseWriter>().Write(rows =>
            rows.Execute("UPDATE grain_state SET body = replace(body, '\"cancelAsked\":false', '\"cancelAsked\":true') WHERE kind = 'match-run'"));
        await silo.Restart();
        run = silo.Grains.GetGrain<IMatchRunGrain>(run.GetPrimaryKeyString());
        await silo.Left(run);

        Assert.IsType<MatchOutcome.Cancelled>((await run.Outcome()).Value);
        Assert.Equal(1, engine.Begun);
    }

    [Fact]
    public async Task A_run_is_three_writes()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var before = silo.Service<DatabaseWriter>().Commits;
        var run = await silo.StartRun();
        await silo.Left(run);

        // Started with its inputs, begun, ended.
        Assert.Equal(3, silo.Service<DatabaseWriter>().Commits - before);
    }

    [Fact]
    public async Task The_outcome_survives_the_deactivation_of_its_run()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        var run = await silo.StartRun();
        await silo.Left(run);
        await silo.Deactivate(run);

        Assert.Equal(3, Assert.IsType<MatchOutcome.ProvenBest>((await run.Outcome()).Value).Proposal.Pairs.Length);
    }

    /// <summary>An engine that works until it is released or cancelled.</summary>
    private sealed class HeldEngine : IDisposable
    {
        private readonly ManualResetEventSlim gate = new();
        private readonly TaskCompletionSource working = new();

        public HeldEngine(TestSilo silo) => silo.Seams.Solve = (inputs, report, cancel) =>
        {
            Begun++;
            report(new(MatchPhase.Solving, 5, 9));
            working.TrySetResult();
            gate.Wait(cancel);
            return new MatchOutcome.ProvenBest(FakeCity.Proposal(inputs));
        };

        public int Begun { get; private set; }

        public Task Working => working.Task.WaitAsync(Bound);

        public void Release() => gate.Set();

        public void Dispose() => gate.Set();
    }
}
