using SchoolPairing.Cli.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Commands;

/// <summary>What rotate refuses before it starts anything.</summary>
public sealed class RotateCommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("helper,receiver\n", "at least one pair")]
    [InlineData("helper,helper,receiver\n1,2,3\n", "each once")]
    [InlineData("Helper,Receiver\n1,3\n", "each once")]
    [InlineData("helper,receiver\n1\n", "column receiver")]
    [InlineData("helper,receiver\n\"1,3\n", "CSV")]
    [InlineData("", "CSV")]
    public async Task Pairs_that_cannot_be_read_are_refused_in_words(string pairs, string said)
    {
        Assert.Equal(1, await Rotate(pairs));
        Assert.Contains(said, run.Error.ToString(), StringComparison.Ordinal);
        AssertNothingHappened();
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_refused()
    {
        run.Folder.Put("out", "mine");
        Assert.Equal(1, await Rotate());
        Assert.Equal("mine", File.ReadAllText(run.Folder.File("out")));
        Assert.Empty(run.Opened);
    }

    [Fact]
    public async Task A_folder_that_another_run_writes_is_refused_before_any_work()
    {
        using (new FolderTurn(run.Folder.File("out"))) Assert.Equal(1, await Rotate());
        Assert.Contains("another program uses it", run.Error.ToString(), StringComparison.Ordinal);
        AssertNothingHappened();
    }

    [Fact]
    public async Task Somebody_elses_calendars_are_refused_without_force()
    {
        Directory.CreateDirectory(run.Folder.File("out/calendars"));
        Assert.Equal(1, await Rotate());
        Assert.Contains("calendars", run.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(run.Opened);
    }

    private Task<int> Rotate(string pairs = "helper,receiver\n1,2\n") => run.Run("rotate", "--schools", run.Folder.Put("schools.csv", "x"),
        "--teachers", run.Folder.Put("teachers.csv", "x"), "--pairs", run.Folder.Put("pairs.csv", pairs), "--out", run.Folder.File("out"));

    private void AssertNothingHappened()
    {
        Assert.Empty(run.Opened);
        Assert.False(Directory.Exists(run.Folder.File("out")));
    }
}
