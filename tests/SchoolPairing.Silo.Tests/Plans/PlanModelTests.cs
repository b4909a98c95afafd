using System.Text;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Plans;
using SchoolPairing.Silo.Tests.Hosting;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Silo.Tests.Plans;

/// <summary>A plan that a learnt model scores.</summary>
public sealed class PlanModelTests
{
    private static readonly ScoreModel Model = A.Model(FeatureHash.OfService);
    private static readonly ImportFile File = new("model.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Model, ContractJson.Compact)));

    [Fact]
    public async Task A_run_freezes_the_model_of_its_plan()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.Plan.Configure(TestSilo.Configure("model") with { Model = File });
        var run = await silo.StartRun();
        await silo.Left(run);
        var best = Assert.IsType<MatchOutcome.ProvenBest>((await run.Outcome()).Value);
        Assert.Equal(ModelHash.Of(Model), ModelHash.Of(best.Proposal.Inputs.Model!));
    }

    [Fact]
    public async Task Every_candidate_is_scored_by_the_plans_model()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        await silo.Plan.Configure(TestSilo.Configure("model") with { Model = File });
        var scored = (await silo.Plan.Score()).Value!;
        Assert.NotEmpty(scored.Points);
        Assert.Equal(scored.LogOdds.Zip(scored.Benefit, ModelPoints.Of), scored.Points);
    }

    [Fact]
    public async Task A_plan_without_a_model_scores_nothing()
    {
        await using var silo = await TestSilo.Start();
        await silo.Prepare();
        Assert.Equal(RefusalCode.InvalidSetting, Assert.Single((await silo.Plan.Score()).Refusals).Code);
    }

    [Fact]
    public async Task A_plan_never_configured_scores_nothing()
    {
        await using var silo = await TestSilo.Start();
        Assert.Equal(RefusalCode.PlanNotConfigured, Assert.Single((await silo.Plan.Score()).Refusals).Code);
    }

    [Fact]
    public void A_model_and_given_scores_together_are_refused()
    {
        var files = new ProfiledPlanFiles(new SiloFolders(AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "config")));
        var command = TestSilo.Configure("both") with { Profile = new("yueyang"), Model = File, Scores = new("scores.csv", "helper,receiver,points\n"u8.ToArray()) };
        var refusals = files.Read(command, new HashSet<SchoolPairing.Contracts.Schools.SchoolId>()).Refusals;
        Assert.Contains(refusals, refusal => refusal.Code == RefusalCode.InvalidSetting && Texts.Say(refusal, "en").Contains("not both", StringComparison.Ordinal));
    }
}
