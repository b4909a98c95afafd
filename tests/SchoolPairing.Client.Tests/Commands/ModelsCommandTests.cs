using Moq;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class ModelsCommandTests : IDisposable
{
    private static readonly ModelRegistryState State = new(1, "abc",
        [new("abc", "model-1", new("t1"), LearningStage.Learnt, SomeModels.Report().Gate, SomeModels.Source(), ModelState.InUse)]);

    private readonly CommandRun run = new();

    private string Data => Directory.CreateDirectory(run.Folder.File("data")).FullName;

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task It_lists_the_models_with_state_and_gate()
    {
        run.Grain<IModelRegistryGrain>("main").Setup(registry => registry.Get()).ReturnsAsync(State);

        Assert.Equal(0, await run.Run("models", "--data", Data));
        Assert.Contains("abc  in use, trained on 2026-09-01 from 1500 decided pairs", run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("It may be used", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_was_not_promoted_is_refused_with_the_reason()
    {
        run.Grain<IModelRegistryGrain>("main").Setup(registry => registry.Use(It.Is<UseModel>(use => use.Model == "abc" && !use.Fallback)))
            .ReturnsAsync(Answer<ModelRegistryState>.Refuse(Refusal.Of(RefusalCode.ModelNotPromoted, ("model", "abc"), ("reason", "It is worse."))));

        Assert.Equal(1, await run.Run("models", "--data", Data, "--use", "abc"));
        Assert.Contains("abc may not be used, its gate did not promote it. It is worse. Nothing was changed.", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expert_uses_no_model()
    {
        var registry = run.Grain<IModelRegistryGrain>("main");
        registry.Setup(known => known.Use(It.Is<UseModel>(use => use.Model == null))).ReturnsAsync(Answer<ModelRegistryState>.Of(State with { InUse = null }));

        Assert.Equal(0, await run.Run("models", "--data", Data, "--expert"));
        Assert.Contains("No model is in use", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fallback_in_use_is_not_called_forbidden()
    {
        var gate = SomeModels.Report().Gate with { Promoted = false, Reason = TrainingNote.Of("gate-no-held-out-cycle") };
        run.Grain<IModelRegistryGrain>("main").Setup(registry => registry.Get())
            .ReturnsAsync(State with { Models = [State.Models[0] with { Stage = LearningStage.FittedIndex, Gate = gate }] });

        Assert.Equal(0, await run.Run("models", "--data", Data));
        Assert.Contains("Not promoted; in use as a fallback, since it follows the order of the expert card. Only one cycle has answers", run.Out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not to be used", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_data_folder_is_refused_and_not_made()
    {
        Assert.Equal(1, await run.Run("models", "--data", run.Folder.File("nosuch")));
        Assert.Contains("There is no data folder", run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Folder.File("nosuch")));
    }

    [Theory]
    [InlineData("--expert", "--rollback"), InlineData("--use", "abc", "--rollback")]
    public async Task Two_wishes_at_once_are_wrong_use(params string[] wishes) =>
        Assert.Equal(2, await run.Run(["models", "--data", Data, .. wishes]));

    [Fact]
    public async Task Without_a_data_folder_there_is_no_registry() => Assert.Equal(2, await run.Run("models"));
}
