using System.Text.Json;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>A demo city with its past, and a model learnt from it once.</summary>
public sealed class TrainedCity : IAsyncLifetime
{
    public WorkFolder Folder { get; } = new();
    public string History => Folder["city", "history.csv"];
    public string Out => Folder["model"];
    public CliResult Trained { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        (await Cli.Run("demo", "--out", Folder["city"])).Ended(0);
        Trained = (await Cli.Run("train", "--history", History, "--out", Out, "--json")).Ended(0);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>From a past to a model that an official can read, through the program as it is shipped.</summary>
public sealed class TrainingDayTests(TrainedCity city) : IClassFixture<TrainedCity>
{
    private static ScoreModel Model(string folder) =>
        JsonSerializer.Deserialize<ScoreModel>(File.ReadAllBytes(Path.Combine(folder, "model.json")), ContractJson.Compact)!;

    [Fact]
    public void Every_row_of_the_demo_past_is_used_and_known_to_be_made()
    {
        using var answer = JsonDocument.Parse(city.Trained.Output);
        var history = answer.RootElement.GetProperty("history");
        int Count(string name) => history.GetProperty(name).GetInt32();

        Assert.Equal((0, 0), (Count("quarantined"), Count("skipped")));
        Assert.Equal((Count("rows"), Count("rows")), (Count("used"), Count("made")));
    }

    [Fact]
    public void A_past_of_this_size_is_learnt_from_not_only_fitted()
    {
        var model = Model(city.Out);

        Assert.Equal(LearningStage.Learnt, model.Stage);
        Assert.InRange(model.TrainedOn.Decided, 2600, 3100);
    }

    [Fact]
    public void The_planted_truth_is_found_again()
    {
        var distance = Model(city.Out).Chance.Features.Single(feature => feature.Feature.Value == "distance-km").Curve.Points;

        Assert.True(distance[0] > distance[^1]);
    }

    [Fact]
    public async Task Two_trainings_on_the_same_rows_in_another_order_give_the_same_curves()
    {
        var lines = await File.ReadAllLinesAsync(city.History, TestContext.Current.CancellationToken);
        var shuffled = city.Folder["shuffled.csv"];
        var chance = new Random(7);
        await File.WriteAllLinesAsync(shuffled, lines.Take(1).Concat(lines.Skip(1).OrderBy(_ => chance.Next())), TestContext.Current.CancellationToken);
        (await Cli.Run("train", "--history", shuffled, "--out", city.Folder["again"])).Ended(0);
        static string Heads(ScoreModel model) => JsonSerializer.Serialize((object[])[model.Chance.Features, model.Benefit.Features, model.Draws], ContractJson.Compact);

        Assert.True(Heads(Model(city.Out)) == Heads(Model(city.Folder["again"])));
    }

    [Fact]
    public async Task Card_says_the_model_in_words_and_writes_the_page_that_train_wrote()
    {
        var page = city.Folder["page.html"];
        var said = (await Cli.Run("card", Path.Combine(city.Out, "model.json"), "--out", page, "--lang", "zh-CN")).Ended(0);

        Assert.Contains("两校距离", said.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(city.Out, "model-card.html"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_row_is_counted_and_told_and_the_others_are_learnt_from()
    {
        var lines = await File.ReadAllLinesAsync(city.History, TestContext.Current.CancellationToken);
        var spoilt = city.Folder["spoilt.csv"];
        await File.WriteAllLinesAsync(spoilt, lines.Select((line, number) => number == 7 ? line.Replace(",2020,", ",去年,", StringComparison.Ordinal) : line), TestContext.Current.CancellationToken);
        var trained = (await Cli.Run("train", "--history", spoilt, "--out", city.Folder["spoilt"], "--lang", "en")).Ended(0);

        Assert.Contains("1 quarantined", trained.Output, StringComparison.Ordinal);
        Assert.Contains("Row 8, column 年度", trained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_history_is_refused_and_writes_nothing()
    {
        var result = (await Cli.Run("train", "--history", city.Folder["city", "schools.csv"], "--out", city.Folder["nothing"])).Ended(1);

        Assert.Contains("schools.csv", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(city.Folder["nothing", "model.json"]));
    }
}
