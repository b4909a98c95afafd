using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Scoring;

public sealed class ModelRegistryGrainTests
{
    [Fact]
    public async Task Before_the_first_training_the_expert_card_scores()
    {
        await using var silo = await TestSilo.Start();
        var state = await Registry(silo).Get();

        Assert.Null(state.InUse);
        Assert.Empty(state.Models);
    }

    [Fact]
    public async Task A_promoted_model_may_be_used_and_its_content_is_kept()
    {
        await using var silo = await TestSilo.Start();
        var hash = await Train(silo, "a", promoted: true);
        var state = (await Registry(silo).Use(new(new("use"), hash, Fallback: false))).Value!;

        Assert.Equal((hash, ModelState.InUse), (state.InUse, state.Models[0].State));
        Assert.Equal("a", (await Registry(silo).Model(hash)).Value!.Id);
    }

    [Fact]
    public async Task A_model_that_the_gate_did_not_promote_is_refused_with_the_reason()
    {
        await using var silo = await TestSilo.Start();
        var hash = await Train(silo, "a", promoted: false);
        var refused = Assert.Single((await Registry(silo).Use(new(new("use"), hash, Fallback: true))).Refusals);

        Assert.Equal((RefusalCode.ModelNotPromoted, "§training.gate-product"), (refused.Code, refused.Details[1].Value));
        Assert.Null((await Registry(silo).Get()).InUse);
    }

    [Fact]
    public async Task What_it_was_held_against_is_told_by_its_name()
    {
        await using var silo = await TestSilo.Start();
        var report = SomeModels.Report("a", promoted: false);
        report = report with { Gate = report.Gate with { Reason = TrainingNote.Of("gate-nothing-to-compare", ("against", "fitted-index")) } };
        silo.Seams.Learn = (inputs, _, _) => new TrainingOutcome.Trained(SomeModels.Model("a", LearningStage.Learnt, inputs.At), report);
        var refused = Assert.Single((await Registry(silo).Use(new(new("use"), (await Run(silo, "a")).Model!, Fallback: false))).Refusals);

        Assert.Contains("“拟合后的专家评分卡”给出了无效数值", Texts.Say(refused, "zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false), InlineData(true, true)]
    public async Task A_model_that_follows_the_expert_card_may_be_used_only_as_a_fallback(bool fallback, bool accepted)
    {
        await using var silo = await TestSilo.Start();
        var hash = await Train(silo, "a", promoted: false, LearningStage.FittedIndex);

        Assert.Equal(accepted, (await Registry(silo).Use(new(new("use"), hash, fallback))).Accepted);
    }

    [Fact]
    public async Task Rolling_back_returns_to_the_model_before_and_then_to_the_expert_card()
    {
        await using var silo = await TestSilo.Start();
        var (first, second) = (await Train(silo, "a", promoted: true), await Train(silo, "b", promoted: true));
        await Registry(silo).Use(new(new("1"), first, false));
        await Registry(silo).Use(new(new("2"), second, false));
        var back = (await Registry(silo).Rollback(new("3"))).Value!;

        Assert.Equal((first, ModelState.Retired), (back.InUse, back.Models.Single(model => model.Hash == second).State));
        Assert.Null((await Registry(silo).Rollback(new("4"))).Value!.InUse);
        Assert.Equal(RefusalCode.NothingToRollBack, Assert.Single((await Registry(silo).Rollback(new("5"))).Refusals).Code);
    }

    [Fact]
    public async Task A_repeated_rollback_goes_back_once()
    {
        await using var silo = await TestSilo.Start();
        var (first, second) = (await Train(silo, "a", promoted: true), await Train(silo, "b", promoted: true));
        await Registry(silo).Use(new(new("1"), first, false));
        await Registry(silo).Use(new(new("2"), second, false));
        await Registry(silo).Rollback(new("3"));

        Assert.Equal(first, (await Registry(silo).Rollback(new("3"))).Value!.InUse);
    }

    [Fact]
    public async Task What_is_in_use_survives_a_restart()
    {
        await using var silo = await TestSilo.Start();
        var hash = await Train(silo, "a", promoted: true);
        await Registry(silo).Use(new(new("use"), hash, false));
        await silo.Restart();

        Assert.Equal(hash, (await Registry(silo).Get()).InUse);
    }

    [Fact]
    public async Task An_unknown_model_is_refused()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(RefusalCode.UnknownName, Assert.Single((await Registry(silo).Use(new(new("use"), "nobodys", false))).Refusals).Code);
    }

    [Fact]
    public async Task The_next_training_is_held_against_the_model_in_use()
    {
        await using var silo = await TestSilo.Start();
        await Registry(silo).Use(new(new("use"), await Train(silo, "a", promoted: true), false));
        string? against = null;
        silo.Seams.Learn = (inputs, _, _) =>
        {
            against = inputs.InUse?.Id;
            return new TrainingOutcome.Cancelled();
        };
        await Run(silo, "b");

        Assert.Equal("a", against);
    }

    [Fact]
    public async Task A_run_of_a_plan_that_names_the_model_in_use_takes_a_frozen_copy()
    {
        await using var silo = await TestSilo.Start();
        await Registry(silo).Use(new(new("use"), await Train(silo, "a", promoted: true), false));
        silo.Seams.Card = ScoredBy.ModelInUse;
        await silo.Prepare();
        string? scoredBy = null;
        silo.Seams.Solve = (inputs, _, _) =>
        {
            scoredBy = inputs.Model?.Id;
            return new Contracts.Matching.MatchOutcome.Cancelled();
        };
        await silo.Left(await silo.StartRun());

        Assert.Equal("a", scoredBy);
    }

    [Fact]
    public async Task A_plan_that_wants_the_model_in_use_is_refused_where_there_is_none()
    {
        await using var silo = await TestSilo.Start();
        silo.Seams.Card = ScoredBy.ModelInUse;

        Assert.Equal(RefusalCode.NoModelInUse, Assert.Single((await silo.Plan.Configure(TestSilo.Configure("card"))).Refusals).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_judged_so()
    {
        await using var silo = await TestSilo.Start();

        Assert.Equal(RefusalCode.InvalidDocument, Assert.Single((await Registry(silo).Judge(new("model.json", "{}"u8.ToArray()))).Refusals).Code);
    }

    private static IModelRegistryGrain Registry(TestSilo silo) => silo.Grains.GetGrain<IModelRegistryGrain>("main");

    private static async Task<string> Train(TestSilo silo, string id, bool promoted, LearningStage stage = LearningStage.Learnt)
    {
        silo.Seams.Learn = (inputs, _, _) => new TrainingOutcome.Trained(SomeModels.Model(id, stage, inputs.At), SomeModels.Report(id, promoted));
        return (await Run(silo, id)).Model!;
    }

    private static async Task<TrainingRunState> Run(TestSilo silo, string id)
    {
        var run = silo.Grains.GetGrain<ITrainingRunGrain>(id);
        Assert.True((await run.Start(new(new("start"), FakeHistory.Rows(3), TestSilo.Profile, null, 1))).Accepted);
        await silo.Left(run);
        return (await run.Get()).Value!;
    }
}
