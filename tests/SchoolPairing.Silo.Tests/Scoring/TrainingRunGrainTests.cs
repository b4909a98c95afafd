using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Scoring;

public sealed class TrainingRunGrainTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static StartTraining Command(string id = "start", int rows = 5, int made = 0) =>
        new(new(id), FakeHistory.Rows(rows, made), TestSilo.Profile, null, 7);

    [Fact]
    public async Task A_training_that_nobody_started_is_unknown()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(RefusalCode.UnknownRun, Assert.Single((await Run(silo).Get()).Refusals).Code);
    }

    [Fact]
    public async Task A_training_ends_with_the_trainers_outcome_and_a_candidate_of_the_registry()
    {
        await using var silo = await TestSilo.Start();
        var run = await Trained(silo);
        var (state, registry) = ((await run.Get()).Value!, await silo.Grains.GetGrain<IModelRegistryGrain>("main").Get());

        Assert.IsType<TrainingOutcome.Trained>((await run.Outcome()).Value);
        Assert.Equal((TrainingPhase.Done, 64, 7L, 1, 5), (state.Progress.Phase, state.InputsHash.Length, state.Seed, state.Attempts, state.History.Used));
        Assert.Equal((state.Model, ModelState.Candidate), (Assert.Single(registry.Models).Hash, registry.Models[0].State));
    }

    [Fact]
    public async Task A_file_that_is_no_history_starts_nothing()
    {
        await using var silo = await TestSilo.Start();
        var refused = await Run(silo).Start(Command() with { History = new("history.csv", "junk"u8.ToArray()) });

        Assert.Equal(RefusalCode.UnreadableFile, Assert.Single(refused.Refusals).Code);
        Assert.False((await Run(silo).Get()).Accepted);
    }

    [Fact]
    public async Task An_unknown_card_starts_nothing()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(RefusalCode.UnknownName, Assert.Single((await Run(silo).Start(Command() with { Card = "nobodys" })).Refusals).Code);
    }

    [Fact]
    public async Task A_repeated_start_is_answered_as_the_first_time()
    {
        await using var silo = await TestSilo.Start();
        var first = await Run(silo).Start(Command());
        await silo.Left(Run(silo));

        Assert.Equal(first.Value!.InputsHash, (await Run(silo).Start(Command(rows: 9))).Value!.InputsHash);
    }

    [Fact]
    public async Task Another_command_cannot_start_it_again()
    {
        await using var silo = await TestSilo.Start();
        await Run(silo).Start(Command());

        Assert.Equal(RefusalCode.WrongRunState, Assert.Single((await Run(silo).Start(Command("other"))).Refusals).Code);
    }

    [Fact]
    public async Task A_training_that_is_cancelled_in_the_middle_ends_as_cancelled_without_a_model()
    {
        await using var silo = await TestSilo.Start();
        using var working = new ManualResetEventSlim();
        silo.Seams.Learn = (_, report, cancel) =>
        {
            report(new(TrainingPhase.Learning, 1, 2));
            working.Set();
            cancel.WaitHandle.WaitOne(Bound);
            return new TrainingOutcome.Cancelled();
        };
        await Run(silo).Start(Command());
        Assert.True(working.Wait(Bound, TestContext.Current.CancellationToken));
        var (left, seen) = (silo.Left(Run(silo)), (await Run(silo).Get()).Value!.Progress);
        await Run(silo).Cancel(new("cancel"));
        await left.WaitAsync(Bound, TestContext.Current.CancellationToken);

        Assert.Equal(new TrainingProgress(TrainingPhase.Learning, 1, 2), seen);
        Assert.IsType<TrainingOutcome.Cancelled>((await Run(silo).Outcome()).Value);
        Assert.Null((await Run(silo).Get()).Value!.Model);
    }

    [Fact]
    public async Task A_fault_of_the_trainer_is_the_outcome_of_its_training()
    {
        await using var silo = await TestSilo.Start();
        silo.Seams.Learn = (_, _, _) => throw new InvalidCastException("a bug");
        var run = await Trained(silo);

        Assert.Equal(RefusalCode.EngineFailed, Assert.IsType<TrainingOutcome.Refused>((await run.Outcome()).Value).Refusals[0].Code);
    }

    [Fact]
    public async Task A_training_that_the_end_of_the_service_interrupted_is_begun_again_from_its_frozen_inputs()
    {
        await using var silo = await TestSilo.Start();
        using var working = new ManualResetEventSlim();
        silo.Seams.Learn = (_, _, cancel) =>
        {
            working.Set();
            cancel.WaitHandle.WaitOne(Bound);
            return new TrainingOutcome.Cancelled();
        };
        var started = (await Run(silo).Start(Command())).Value!;
        Assert.True(working.Wait(Bound, TestContext.Current.CancellationToken));
        await silo.Restart(() => silo.Seams.Learn = (inputs, _, _) => SomeModels.Trained(inputs.Rows.Length, inputs.At));
        await silo.Left(Run(silo)).WaitAsync(Bound, TestContext.Current.CancellationToken);
        var state = (await Run(silo).Get()).Value!;

        Assert.Equal((2, started.InputsHash), (state.Attempts, state.InputsHash));
        Assert.IsType<TrainingOutcome.Trained>((await Run(silo).Outcome()).Value);
    }

    [Fact]
    public async Task A_model_of_made_rows_says_so_first()
    {
        await using var silo = await TestSilo.Start();
        var run = await Trained(silo, made: 3);

        Assert.Equal("made-rows", Assert.IsType<TrainingOutcome.Trained>((await run.Outcome()).Value).Report.Notes[0].Code);
    }

    private static ITrainingRunGrain Run(TestSilo silo) => silo.Grains.GetGrain<ITrainingRunGrain>("t1");

    private static async Task<ITrainingRunGrain> Trained(TestSilo silo, int made = 0)
    {
        var run = Run(silo);
        Assert.True((await run.Start(Command(made: made))).Accepted);
        await silo.Left(run).WaitAsync(Bound, TestContext.Current.CancellationToken);
        return run;
    }
}
