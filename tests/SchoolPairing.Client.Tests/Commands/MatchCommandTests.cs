using System.Text.Json;
using Moq;
using SchoolPairing.Client.Tests.Matching;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using SchoolPairing.TestData;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly Mock<IImportGrain> import;
    private readonly Mock<IPlanGrain> plan;
    private readonly Mock<IMatchRunGrain> engine;
    private ConfigurePlan? configured;

    public MatchCommandTests()
    {
        import = run.Grain<IImportGrain>("main");
        import.Setup(grain => grain.Apply(It.IsAny<CommandId>(), It.IsAny<ImportFile>(), It.IsAny<ProfileId>())).ReturnsAsync(
            (CommandId _, ImportFile file, ProfileId profile) => Answer<ImportReport>.Of(new ImportReport(file.Name, profile, "UTF-8", 1, [], 5, 5, 0, 0, 5, [], [], 0)));
        plan = run.Grain<IPlanGrain>("main");
        plan.Setup(grain => grain.Check(It.IsAny<ConfigurePlan>(), It.IsAny<ImportFile>())).ReturnsAsync(() => Answer<PlanState>.Of(new PlanState(new PlanId("main"), 1, null, null, [])));
        plan.Setup(grain => grain.Configure(It.IsAny<ConfigurePlan>())).Callback((ConfigurePlan command) => configured = command)
            .ReturnsAsync(() => Answer<PlanState>.Of(new PlanState(new PlanId("main"), 1, null, null, [])));
        plan.Setup(grain => grain.StartRun(It.IsAny<CommandId>(), It.IsAny<long>())).ReturnsAsync(Answer<StartedRun>.Of(new StartedRun(new MatchRunId("run-1"))));
        engine = run.Grain<IMatchRunGrain>("run-1");
        Phases(MatchPhase.Queued, MatchPhase.Solving, MatchPhase.Done);
    }

    private string Target => run.Folder.File("out");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_proven_plan_is_written_and_ends_with_0()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.Make()));
        Assert.Equal(0, await Match());
        Assert.Equal(["pairs.csv", "pairs.xlsx", "proposal.json", "proposal.sha256", "report.html"], Directory.GetFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("2 pairs, 2 receivers helped, 1 without a helper", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_profile_the_usual_one_reads_the_file_and_the_data_lie_in_the_output_folder()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.Make()));
        await Match();
        Assert.Equal(new ProfileId("yueyang"), configured!.Profile);
        Assert.Equal(Path.Combine(Target, ".silo"), Assert.Single(run.Opened).DataFolder);
    }

    [Fact]
    public async Task The_files_of_the_plan_are_handed_on()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.Make()));
        await Match("--policy", run.Folder.Put("policy.json", "{}"), "--locks", run.Folder.Put("locks.csv", "x"), "--profile", "scotland", "--data", run.Folder.File("data"));
        Assert.Equal(("policy.json", "locks.csv", null, new ProfileId("scotland")), (configured!.Policy?.Name, configured.Locks?.Name, configured.Scores, configured.Profile));
        Assert.Equal(run.Folder.File("data"), Assert.Single(run.Opened).DataFolder);
    }

    [Fact]
    public async Task A_model_is_handed_on_and_named_in_the_result()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.MakeLearnt()));
        await Match("--model", run.Folder.Put("model.json", "{}"));
        Assert.Equal("model.json", configured!.Model?.Name);
        Assert.Contains("Scored by the model yueyang-2026 (learnt from decisions; SHA-256 ", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_file_that_its_gate_did_not_promote_is_told()
    {
        var proposal = MadeProposal.MakeLearnt();
        Outcome(new MatchOutcome.ProvenBest(proposal));
        var report = SomeModels.Report() with { Model = proposal.Inputs.Model!.Id };
        report = report with { Gate = report.Gate with { Promoted = false, Reason = TrainingNote.Of("gate-no-held-out-cycle") } };
        run.Folder.Put("report.json", JsonSerializer.Serialize(report, ContractJson.Indented));
        await Match("--model", run.Folder.Put("model.json", "{}"));
        Assert.Contains("the gate did not promote this model. It is a candidate, and the result is for trial only. Only one cycle has answers", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_file_without_its_report_may_have_been_promoted_or_not()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.MakeLearnt()));
        await Match("--model", run.Folder.Put("model.json", "{}"));
        Assert.Contains("there is no report.json of this model", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_import_ends_with_1_and_starts_no_run()
    {
        import.Setup(grain => grain.Apply(It.IsAny<CommandId>(), It.IsAny<ImportFile>(), It.IsAny<ProfileId>()))
            .ReturnsAsync(Answer<ImportReport>.Refuse(Refusal.Of(RefusalCode.UnknownProfile, ("profile", "x"), ("known", "yueyang"))));
        Assert.Equal(1, await Match());
        plan.Verify(grain => grain.Configure(It.IsAny<ConfigurePlan>()), Times.Never);
    }

    [Fact]
    public async Task Files_of_the_plan_that_are_refused_leave_the_register_alone()
    {
        plan.Setup(grain => grain.Check(It.IsAny<ConfigurePlan>(), It.IsAny<ImportFile>())).ReturnsAsync(Answer<PlanState>.Refuse(
            Refusal.Of(RefusalCode.InvalidDocument, ("file", "policy.json"), ("path", "$"), ("value", "null"), ("expected", "x"))));
        Assert.Equal(1, await Match("--policy", run.Folder.Put("policy.json", "null")));
        import.Verify(grain => grain.Apply(It.IsAny<CommandId>(), It.IsAny<ImportFile>(), It.IsAny<ProfileId>()), Times.Never);
    }

    [Fact]
    public async Task Clashing_locks_end_with_3_name_the_schools_and_write_nothing()
    {
        Outcome(new MatchOutcome.Impossible([new ClashPart(new PlannerDecision(DecisionKind.Lock, MadeProposal.CityHelper, MadeProposal.FirstReceiver), null, [])]));
        foreach (var id in new[] { MadeProposal.CityHelper, MadeProposal.FirstReceiver })
            run.Grain<ISchoolGrain>(id.Value).Setup(grain => grain.Get()).ReturnsAsync(Answer<RegisteredSchool>.Of(
                new RegisteredSchool(MadeProposal.Make().Inputs.Schools.Single(school => school.Id == id), 1, false)));
        Assert.Equal(3, await Match());
        Assert.Contains("lock: 城南小学（2143010001） helps 石桥小学", run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target) && Directory.GetFiles(Target).Length > 0);
    }

    [Fact]
    public async Task A_wish_to_stop_is_passed_on_to_the_run_and_ends_with_4()
    {
        var asked = false;
        engine.Setup(grain => grain.Cancel(It.IsAny<CommandId>())).Callback(() => asked = true).ReturnsAsync(State(MatchPhase.Solving));
        engine.Setup(grain => grain.Get()).ReturnsAsync(() =>
        {
            run.Stop.Cancel();
            return State(asked ? MatchPhase.Done : MatchPhase.Solving);
        });
        Outcome(new MatchOutcome.Cancelled());
        Assert.Equal(4, await Match());
        engine.Verify(grain => grain.Cancel(It.IsAny<CommandId>()), Times.Once);
    }

    [Fact]
    public async Task A_script_gets_one_json_document_with_the_sums()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.Make()));
        await Match("--json");
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal("proven-best", document.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("totals").GetProperty("pairs").GetInt32());
    }

    [Fact]
    public async Task Given_scores_of_forbidden_pairs_are_counted_for_people_and_for_scripts()
    {
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.WithGivenScores(7)));
        await Match();
        Assert.Contains("Given scores not used: 2 of 7", run.Out.ToString(), StringComparison.Ordinal);
        run.Out.GetStringBuilder().Clear();
        await Match("--json");
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal(2, document.RootElement.GetProperty("unusedScores").GetInt32());
    }

    [Fact]
    public async Task A_refusal_is_one_json_document_too()
    {
        Outcome(new MatchOutcome.Refused([Refusal.Of(RefusalCode.NumbersTooLarge, ("what", "points"), ("value", "9"), ("limit", "1"))]));
        Assert.Equal(1, await Match("--json"));
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal("numbers-too-large", document.RootElement.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_list_of_somebody_else_is_left_alone_without_force()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "pairs.csv"), "mine");
        Outcome(new MatchOutcome.ProvenBest(MadeProposal.Make()));
        Assert.Equal(1, await Match());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "pairs.csv")));
        Assert.Equal(0, await Match("--force"));
    }

    private Task<int> Match(params string[] more) => run.Run(["match", "--schools", run.Folder.Put("schools.csv", "x"), "--out", Target, .. more]);

    private void Outcome(MatchOutcome outcome) => engine.Setup(grain => grain.Outcome()).ReturnsAsync(Answer<MatchOutcome>.Of(outcome));

    private void Phases(params MatchPhase[] phases)
    {
        var next = 0;
        engine.Setup(grain => grain.Get()).ReturnsAsync(() => State(phases[Math.Min(next++, phases.Length - 1)]));
    }

    private static Answer<MatchRunState> State(MatchPhase phase) =>
        Answer<MatchRunState>.Of(new MatchRunState(new MatchRunId("run-1"), new PlanId("main"), new MatchProgress(phase, 0, 0), "", 0, 1));
}
