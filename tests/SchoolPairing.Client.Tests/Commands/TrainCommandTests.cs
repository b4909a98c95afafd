using System.Text.Json;
using Moq;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly HistoryReport History = new("history.csv", new("yueyang"), "UTF-8", 1, [], [], 9, 8, 1, 0, 8,
        [new(new("unknown-outcome"), ProblemSeverity.Quarantined, null, 4, "结果", "大概", [new("known", "接受")])]);

    private readonly CommandRun run = new();
    private StartTraining? started;

    private string HistoryFile => run.Folder.Put("history.csv", "x");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task It_writes_model_report_page_and_checksums()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));

        Assert.Equal(0, await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out")));
        Assert.All(["model.json", "report.json", "model-card.html", "model.sha256"], file => Assert.True(File.Exists(Path.Combine(run.Folder.File("out"), file)), file));
        Assert.Contains("It may be used", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_card_and_seed_reach_the_training()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"), "--profile", "scotland", "--card", "mine", "--seed", "9");

        Assert.Equal(("scotland", "mine", 9L), (started!.Profile.Value, started.Card, started.Seed));
    }

    [Fact]
    public async Task A_row_problem_is_told_with_row_column_and_advice()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"));

        Assert.Contains("Row 4, column 结果 (row quarantined): There is no outcome “大概”.", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_training_writes_nothing_and_ends_with_1()
    {
        Trainer(new TrainingOutcome.Refused([Refusal.Of(RefusalCode.NoUsableRows, ("file", "history.csv"), ("rows", "9"))]));

        Assert.Equal(1, await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out")));
        Assert.False(File.Exists(Path.Combine(run.Folder.File("out"), "model.json")));
        Assert.Contains("None of the 9 rows", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_to_stop_is_passed_on_and_ends_with_4()
    {
        var grain = Trainer(new TrainingOutcome.Cancelled());
        grain.Setup(training => training.Start(It.IsAny<StartTraining>())).Returns<StartTraining>(command =>
        {
            started = command;
            run.Stop.Cancel();
            return Task.FromResult(Answer<TrainingRunState>.Of(State(TrainingPhase.Queued)));
        });

        Assert.Equal(4, await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out")));
        grain.Verify(training => training.Cancel(It.IsAny<CommandId>()), Times.Once);
    }

    [Fact]
    public async Task A_model_of_somebody_else_is_left_alone_without_force()
    {
        var theirs = run.Folder.Put("model.json", "theirs");

        Assert.Equal(1, await run.Run("train", "--history", HistoryFile, "--out", run.Folder.Path));
        Assert.Equal("theirs", File.ReadAllText(theirs));
    }

    [Fact]
    public async Task A_script_gets_one_json_document()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"), "--json");
        using var document = JsonDocument.Parse(run.Out.ToString());

        Assert.Equal(("trained", 8), (document.RootElement.GetProperty("status").GetString(), document.RootElement.GetProperty("history").GetProperty("used").GetInt32()));
    }

    [Fact]
    public async Task Card_shows_a_written_model_and_writes_its_page()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"));
        Judged(Answer<ScoreModel>.Of(((TrainingOutcome.Trained)SomeModels.Trained(8, DateTimeOffset.UnixEpoch)).Model));
        var page = run.Folder.File("page.html");

        Assert.Equal(0, await run.Run("card", Path.Combine(run.Folder.File("out"), "model.json"), "--out", page));
        Assert.Equal(File.ReadAllText(Path.Combine(run.Folder.File("out"), "model-card.html")), File.ReadAllText(page));
        Assert.Contains("Model model-8", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_refuses_what_a_match_would_refuse_and_writes_no_page()
    {
        Judged(Answer<ScoreModel>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", "model.json"), ("path", "chance.features[3].curve.points[1]"), ("value", "5"), ("expected", "≤ 4"))));

        Assert.Equal(1, await run.Run("card", run.Folder.Put("model.json", "{}"), "--out", run.Folder.File("page.html")));
        Assert.Contains("chance.features[3].curve.points[1]", run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(run.Folder.File("page.html")));
    }

    [Fact]
    public async Task A_promoted_model_is_followed_by_how_to_use_it()
    {
        Trainer(SomeModels.Trained(8, DateTimeOffset.UnixEpoch));
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"), "--data", run.Folder.File("data"));

        Assert.Contains($"models --data \"{run.Folder.File("data")}\" --use hash", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_model_has_learnt_no_more_is_told_before_whether_it_may_be_used()
    {
        var trained = (TrainingOutcome.Trained)SomeModels.Trained(8, DateTimeOffset.UnixEpoch);
        Trainer(trained with { Report = trained.Report with { StageReason = TrainingNote.Of("leaking-feature", ("feature", "need"), ("decided", "40")) } });
        await run.Run("train", "--history", HistoryFile, "--out", run.Folder.File("out"));

        Assert.Contains("Over 40 decided pairs", run.Out.ToString(), StringComparison.Ordinal);
    }

    private void Judged(Answer<ScoreModel> answer) =>
        run.Grain<IModelRegistryGrain>("main").Setup(registry => registry.Judge(It.IsAny<ImportFile>())).ReturnsAsync(answer);

    private Mock<ITrainingRunGrain> Trainer(TrainingOutcome outcome)
    {
        var grain = new Mock<ITrainingRunGrain>(MockBehavior.Strict);
        run.Grains.Setup(grains => grains.GetGrain<ITrainingRunGrain>(It.IsAny<string>(), null)).Returns(grain.Object);
        grain.Setup(training => training.Start(It.IsAny<StartTraining>())).Returns<StartTraining>(command =>
        {
            started = command;
            return Task.FromResult(Answer<TrainingRunState>.Of(State(TrainingPhase.Queued)));
        });
        grain.Setup(training => training.Get()).ReturnsAsync(Answer<TrainingRunState>.Of(State(TrainingPhase.Done)));
        grain.Setup(training => training.Cancel(It.IsAny<CommandId>())).ReturnsAsync(Answer<TrainingRunState>.Of(State(TrainingPhase.Done)));
        grain.Setup(training => training.Outcome()).ReturnsAsync(Answer<TrainingOutcome>.Of(outcome));
        return grain;
    }

    private static TrainingRunState State(TrainingPhase phase) => new(new("t1"), new(phase, 0, 0), new string('c', 64), 1, 1, History, "hash");
}
