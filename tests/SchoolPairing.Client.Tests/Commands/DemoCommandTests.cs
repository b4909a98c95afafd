using System.Collections.Immutable;
using System.Text.Json;
using Moq;
using SchoolPairing.Client.Tests.Demo;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public DemoCommandTests() => run.Grain<IHistoryGrain>(0)
        .Setup(history => history.Pairs(It.IsAny<ImportFile>(), new ProfileId("yueyang"), It.IsAny<ImmutableArray<SchoolId>>()))
        .ReturnsAsync(Answer<MeasuredPairs>.Of(MadePast.Pairs));

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task It_writes_schools_their_teachers_and_their_past()
    {
        Assert.Equal(0, await run.Run("demo", "--out", run.Folder.Path, "--schools", "40"));
        Assert.True(File.Exists(run.Folder.File("schools.csv")));
        Assert.True(File.Exists(run.Folder.File("history.csv")));
        Assert.Contains("演示", File.ReadLines(run.Folder.File("teachers.csv")).Skip(1).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teachers_of_somebody_else_are_left_alone_without_force()
    {
        var path = run.Folder.Put("teachers.csv", "教师编号,姓名\nA1,某人\n");
        Assert.Equal(1, await run.Run("demo", "--out", run.Folder.Path, "--schools", "40"));
        Assert.Contains("某人", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_of_somebody_else_is_left_alone_without_force()
    {
        var path = run.Folder.Put("history.csv", "支援校,受援校\n2143000001,2143000002\n");
        Assert.Equal(1, await run.Run("demo", "--out", run.Folder.Path, "--schools", "40"));
        Assert.Contains("2143000001", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_that_it_made_is_made_anew()
    {
        await run.Run("demo", "--out", run.Folder.Path, "--schools", "40");
        Assert.Equal(0, await run.Run("demo", "--out", run.Folder.Path, "--schools", "50"));
    }

    [Fact]
    public async Task A_register_of_somebody_else_is_left_alone_without_force()
    {
        var path = run.Folder.Put("schools.csv", "学校标识码,学校名称\n2143000001,石桥小学\n");
        Assert.Equal(1, await run.Run("demo", "--out", run.Folder.Path));
        Assert.Contains("石桥小学", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(0, await run.Run("demo", "--out", run.Folder.Path, "--schools", "40", "--force"));
    }

    [Fact]
    public async Task A_script_gets_one_json_document()
    {
        await run.Run("demo", "--out", run.Folder.Path, "--schools", "40", "--json");
        using var document = JsonDocument.Parse(run.Out.ToString());
        Assert.Equal(40, document.RootElement.GetProperty("schools").GetInt32());
        Assert.Equal(File.ReadLines(run.Folder.File("teachers.csv")).Count() - 1, document.RootElement.GetProperty("teachers").GetInt32());
    }
}
