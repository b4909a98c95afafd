using System.Text.Json;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.System.Tests.Journeys;

/// <summary>Two years with a learnt model: promoted by the real gate, used, renewed, and taken back, through the program as it is shipped.</summary>
public sealed class RenewedModelTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_promoted_model_scores_the_plan_and_after_the_next_one_a_rollback_brings_the_first_one_back()
    {
        (await Cli.Run("demo", "--out", folder["city"])).Ended(0);
        var past = await File.ReadAllLinesAsync(folder["city", "history.csv"], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(folder["before.csv"], past.Where(line => line.Split(',')[2] != "2025"), TestContext.Current.CancellationToken);
        var policy = JsonSerializer.Deserialize<Dictionary<string, object>>(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "config", "samples", "policy.json"), TestContext.Current.CancellationToken))!;
        policy["card"] = "model";
        await File.WriteAllTextAsync(folder["policy.json"], JsonSerializer.Serialize(policy), TestContext.Current.CancellationToken);

        var first = await Trained(folder["before.csv"], "first");
        Assert.Equal(first, await InUse("--use", first));
        Assert.Equal(first, await ModelOfPlan("plan-1"));

        var second = await Trained(folder["city", "history.csv"], "second");
        Assert.NotEqual(first, second);
        Assert.Equal(second, await InUse("--use", second));

        Assert.Equal(first, await InUse("--rollback"));
        Assert.Equal(first, await ModelOfPlan("plan-2"));
    }

    /// <summary>Hash of the model that a training ended with; its gate must have promoted it.</summary>
    private async Task<string> Trained(string history, string name)
    {
        var ended = (await Cli.Run("train", "--history", history, "--out", folder[name], "--data", folder["data"], "--json")).Ended(0);
        using var answer = JsonDocument.Parse(ended.Output);
        Assert.True(answer.RootElement.GetProperty("gate").GetProperty("promoted").GetBoolean(), ended.Output);
        return answer.RootElement.GetProperty("hash").GetString()!;
    }

    private async Task<string?> InUse(params string[] wish)
    {
        using var answer = JsonDocument.Parse((await Cli.Run(["models", "--data", folder["data"], "--json", .. wish])).Ended(0).Output);
        return answer.RootElement.GetProperty("inUse").GetString();
    }

    private async Task<string?> ModelOfPlan(string name)
    {
        (await Cli.Run("match", "--schools", folder["city", "schools.csv"], "--policy", folder["policy.json"], "--out", folder[name], "--data", folder["data"])).Ended(0);
        var proposal = JsonSerializer.Deserialize<Proposal>(
            await File.ReadAllTextAsync(Path.Combine(folder[name], "proposal.json"), TestContext.Current.CancellationToken), ContractJson.Compact)!;
        return proposal.Inputs.Model is { } model ? ModelHash.Of(model) : null;
    }
}
