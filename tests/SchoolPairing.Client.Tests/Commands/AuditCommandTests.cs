using System.Collections.Immutable;
using Moq;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Audit;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private static readonly AuditMark Last = new(3, new string('a', 64));
    private static readonly AuditEntry Entry = new(3, new DateTimeOffset(2026, 9, 1, 4, 0, 0, TimeSpan.Zero), new("operator"), Role.Operator, AuditActs.RunStarted,
        "2026", [new("run", "2026-1")], new string('0', 64), Last.Hash);

    private readonly CommandRun run = new();
    private readonly Mock<IAuditGrain> audit;

    public AuditCommandTests()
    {
        audit = run.Grain<IAuditGrain>(0);
        Directory.CreateDirectory(Data);
    }

    private string Data => run.Folder.File("data");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task An_intact_chain_ends_with_0_and_the_entry_to_be_noted()
    {
        audit.Setup(grain => grain.Verify(null)).ReturnsAsync(new AuditVerdict(3, Last, null));

        Assert.Equal(0, await run.Run("audit", "verify", "--data", Data));
        Assert.Contains($"3:{Last.Hash}", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_chain_ends_with_1_and_names_the_link()
    {
        audit.Setup(grain => grain.Verify(null)).ReturnsAsync(new AuditVerdict(3, Last, new(4, ChainFault.Missing)));

        Assert.Equal(1, await run.Run("audit", "verify", "--data", Data));
        Assert.Contains("entry 4 is missing", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_noted_entry_is_handed_on()
    {
        audit.Setup(grain => grain.Verify(Last)).ReturnsAsync(new AuditVerdict(3, Last, null));

        Assert.Equal(0, await run.Run("audit", "verify", "--data", Data, "--mark", $"3:{Last.Hash.ToUpperInvariant()}"));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "verify")]
    [InlineData("audit", "verify", "--data", "x", "--mark", "3")]
    [InlineData("audit", "list", "--data", "x", "--from", "yesterday")]
    public async Task Wrong_use_ends_with_2_and_points_to_the_commands_own_help(params string[] args)
    {
        Assert.Equal(2, await run.Run(args));
        Assert.Contains(string.Join(' ', args.TakeWhile(word => word[0] != '-')) + " --help", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_and_not_made()
    {
        Assert.Equal(1, await run.Run("audit", "verify", "--data", run.Folder.File("mistyped")));
        Assert.False(Directory.Exists(run.Folder.File("mistyped")));
    }

    [Fact]
    public async Task An_entry_is_listed_with_who_what_and_its_values()
    {
        audit.Setup(grain => grain.Search(It.IsAny<AuditQuery>())).ReturnsAsync(Answer<AuditPage>.Of(new([Entry], More: true)));

        Assert.Equal(0, await run.Run("audit", "list", "--data", Data));
        Assert.Contains("operator (operator)  started a match run  2026  run=2026-1", run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("--before 3", run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_filter_reaches_the_question_and_the_last_day_counts_whole()
    {
        AuditQuery? asked = null;
        audit.Setup(grain => grain.Search(It.IsAny<AuditQuery>())).Callback((AuditQuery query) => asked = query)
            .ReturnsAsync(Answer<AuditPage>.Of(new(ImmutableArray<AuditEntry>.Empty, More: false)));

        Assert.Equal(0, await run.Run("audit", "list", "--data", Data, "--account", "a1", "--act", "signed-in", "--subject", "s1",
            "--from", "2026-09-01", "--until", "2026-09-01", "--before", "7", "--count", "9"));
        Assert.Equal(("a1", AuditActs.SignedIn, "s1", 7L, 9), (asked!.Account!.Value.Value, asked.Act!.Value, asked.Subject, asked.Before, asked.Count));
        Assert.Equal(TimeSpan.FromDays(1), asked.Until!.Value.DateTime - asked.From!.Value.DateTime);
    }

    [Fact]
    public async Task An_unknown_act_is_refused_with_the_known_ones()
    {
        audit.Setup(grain => grain.Search(It.IsAny<AuditQuery>()))
            .ReturnsAsync(Answer<AuditPage>.Refuse(Refusal.Of(RefusalCode.UnknownName, ("kind", "§kind.act"), ("value", "danced"), ("known", "signed-in"))));

        Assert.Equal(1, await run.Run("audit", "list", "--data", Data, "--act", "danced"));
        Assert.Contains("audited act", run.Error.ToString(), StringComparison.Ordinal);
    }
}
