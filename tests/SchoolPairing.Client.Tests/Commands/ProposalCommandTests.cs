using Moq;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Silo;
using SchoolPairing.Client.Tests.Matching;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class ProposalCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly Mock<IProposalGrain> grain;

    public ProposalCommandTests()
    {
        grain = run.Grain<IProposalGrain>(0);
        new OutputFolder(Folder).Write(MadeProposal.Make(), new SiloWorkplace(run.Grains.Object, new CliSettings(1, "yueyang", new Dictionary<string, string>()), run.Folder.Path), "en");
    }

    private string Folder => run.Folder.File("out");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task An_intact_folder_with_a_proven_plan_is_accepted()
    {
        Verifies();
        Assert.Equal(0, await run.Run("verify", Folder));
        Assert.Contains("Accepted", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_the_verifier_is_said_and_refused()
    {
        Verifies(new Reason(new RuleId("matching.distance-limit"), []));
        Assert.Equal(1, await run.Run("verify", Folder));
        Assert.Contains("1 findings", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_list_is_refused_even_if_the_proposal_is_proven()
    {
        Verifies();
        File.AppendAllText(Path.Combine(Folder, PairsCsv.Name), "x\n");
        Assert.Equal(1, await run.Run("verify", Folder));
        Assert.Contains("pairs.csv was changed", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_proposal_is_refused_before_a_silo_starts()
    {
        Assert.Equal(1, await run.Run("verify", run.Folder.File("nowhere")));
        Assert.Empty(run.Opened);
    }

    [Fact]
    public async Task The_silo_of_a_question_is_thrown_away()
    {
        Verifies();
        await run.Run("verify", Folder);
        Assert.False(Directory.Exists(Assert.Single(run.Opened).DataFolder));
    }

    [Theory]
    [InlineData(WhyKind.AlreadyPaired, "already has")]
    [InlineData(WhyKind.Forbidden, "may not help")]
    [InlineData(WhyKind.BlockedByLocks, "made by hand leave no room")]
    public async Task Why_answers_in_a_sentence(WhyKind kind, string words)
    {
        Answers(new WhyAnswer(MadeProposal.CityHelper, MadeProposal.FirstReceiver, kind, null, [], null));
        Assert.Equal(0, await Why());
        Assert.Contains(words, run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_names_what_it_costs_and_who_moves()
    {
        Answers(new WhyAnswer(MadeProposal.OtherHelper, MadeProposal.FirstReceiver, WhyKind.Priced, 700, [], MadeProposal.Make().Receivers[0].Alternatives[0].Price));
        Assert.Equal(0, await Why());
        Assert.Contains("The total falls by 120 points, 柳溪小学 would lose its helper.", run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("1. 云溪小学 no longer helps 柳溪小学 and helps 石桥小学.", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_school_is_refused()
    {
        grain.Setup(asked => asked.Why(It.IsAny<Proposal>(), It.IsAny<SchoolId>(), It.IsAny<SchoolId>()))
            .ReturnsAsync(Answer<WhyAnswer>.Refuse(Refusal.Of(RefusalCode.UnknownName, ("kind", "x"), ("value", "y"), ("known", "z"))));
        Assert.Equal(1, await Why());
    }

    private Task<int> Why() => run.Run("why", "--proposal", Folder, "--helper", MadeProposal.CityHelper.Value, "--receiver", MadeProposal.FirstReceiver.Value);

    private void Answers(WhyAnswer answer) =>
        grain.Setup(asked => asked.Why(It.IsAny<Proposal>(), It.IsAny<SchoolId>(), It.IsAny<SchoolId>())).ReturnsAsync(Answer<WhyAnswer>.Of(answer));

    private void Verifies(params Reason[] findings) =>
        grain.Setup(asked => asked.Verify(It.IsAny<Proposal>())).ReturnsAsync(new VerifyReport([.. findings], 2, 5));
}
