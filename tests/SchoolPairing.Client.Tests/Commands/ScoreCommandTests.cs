using System.Text.Json;
using Moq;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly Mock<IImportGrain> import;
    private readonly Mock<IPlanGrain> plan;
    private ConfigurePlan? configured;

    public ScoreCommandTests()
    {
        import = run.Grain<IImportGrain>("main");
        import.Setup(grain => grain.Apply(It.IsAny<CommandId>(), It.IsAny<ImportFile>(), It.IsAny<ProfileId>())).ReturnsAsync(
            (CommandId _, ImportFile file, ProfileId profile) => Answer<ImportReport>.Of(new ImportReport(file.Name, profile, "UTF-8", 1, [], 5, 5, 0, 0, 5, [], [], 0)));
        plan = run.Grain<IPlanGrain>("main");
        plan.Setup(grain => grain.Check(It.IsAny<ConfigurePlan>(), It.IsAny<ImportFile>())).ReturnsAsync(Answer<PlanState>.Of(new PlanState(new PlanId("main"), 0, null, null, [])));
        plan.Setup(grain => grain.Configure(It.IsAny<ConfigurePlan>())).Callback((ConfigurePlan command) => configured = command)
            .ReturnsAsync(() => Answer<PlanState>.Of(new PlanState(new PlanId("main"), 1, null, null, [])));
        plan.Setup(grain => grain.Score()).ReturnsAsync(Answer<ScoredCandidates>.Of(new(
            A.Model(new string('f', 64)), [new(new("H1"), "=cmd|' /C calc'!A0")], [new(new("R1"), "石桥,小学"), new(new("R2"), "柳溪小学")],
            [0, 0], [0, 1], [12_345, 70_000], [35, -1], [1234, 0], [-1_000_000, -50_000_000], [26_000_000, -4], [1100, 0], [1400, 2], [0, 0b1000], [new(new("distance-km"), 0.502, 0.009), new(new("need"), 0.019, 0.009)])));
    }

    private string Target => run.Folder.File("scores.csv");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Every_candidate_stands_in_the_file_with_both_heads_interval_and_flags()
    {
        Assert.Equal(0, await Score());
        Assert.Equal(
            """
            helper,receiver,points,chance,benefit,lowPoints,highPoints,littleExperience,distanceMeters,travelMinutes,helperName,receiverName
            H1,R1,1234,0.475021,2.6000000,1100,1400,,12345,35,'=cmd|' /C calc'!A0,"石桥,小学"
            H1,R2,0,0.006693,-0.0000004,0,2,distance-km,70000,,'=cmd|' /C calc'!A0,柳溪小学

            """.ReplaceLineEndings("\n"), File.ReadAllText(Target));
    }

    [Fact]
    public async Task The_files_are_handed_on_to_the_plan()
    {
        await Score("--policy", run.Folder.Put("policy.json", "{}"), "--travel", run.Folder.Put("travel.csv", "x"));
        Assert.Equal(("model.json", "policy.json", "travel.csv", null), (configured!.Model?.Name, configured.Policy?.Name, configured.TravelTimes?.Name, configured.Scores));
    }

    [Fact]
    public async Task The_model_is_named_with_its_hash()
    {
        await Score();
        Assert.Contains("Scored by the model model-1 (learnt from decisions; SHA-256 " + ModelHash.Of(A.Model(new string('f', 64)))[..12], run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidates_far_from_the_training_are_told()
    {
        await Score();
        Assert.Contains("(PSI above 0.25): Distance 0.50 (by chance 0.01).", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_gets_one_json_document()
    {
        await Score("--json");
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal(("done", 2, "model-1"), (document.RootElement.GetProperty("status").GetString(), document.RootElement.GetProperty("pairs").GetInt32(),
            document.RootElement.GetProperty("model").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_refused_model_ends_with_1_before_anything_is_imported_or_written()
    {
        plan.Setup(grain => grain.Check(It.IsAny<ConfigurePlan>(), It.IsAny<ImportFile>())).ReturnsAsync(Answer<PlanState>.Refuse(
            Refusal.Of(RefusalCode.InvalidDocument, ("file", "model.json"), ("path", "featureHash"), ("value", "0"), ("expected", "1"))));
        Assert.Equal((1, false), (await Score(), File.Exists(Target)));
        import.Verify(grain => grain.Apply(It.IsAny<CommandId>(), It.IsAny<ImportFile>(), It.IsAny<ProfileId>()), Times.Never);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone_without_force()
    {
        File.WriteAllText(Target, "mine");
        Assert.Equal((1, "mine"), (await Score(), File.ReadAllText(Target)));
        Assert.Equal(0, await Score("--force"));
    }

    [Fact]
    public async Task Without_a_model_the_command_is_used_wrongly() =>
        Assert.Equal(2, await run.Run("score", "--schools", run.Folder.Put("schools.csv", "x"), "--out", Target));

    private Task<int> Score(params string[] more) =>
        run.Run(["score", "--schools", run.Folder.Put("schools.csv", "x"), "--model", run.Folder.Put("model.json", "{}"), "--out", Target, .. more]);
}
