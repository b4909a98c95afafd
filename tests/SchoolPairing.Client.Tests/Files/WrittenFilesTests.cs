using SchoolPairing.Cli.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Files;

public sealed class WrittenFilesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_written_whole_and_nothing_else_stays()
    {
        WrittenFiles.Put(folder.Path, new NewFile("a", [1, 2]), new NewFile("b", [3]));
        Assert.Equal([folder.File("a"), folder.File("b")], Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2], File.ReadAllBytes(folder.File("a")));
    }

    [Fact]
    public void An_old_file_is_replaced()
    {
        folder.Put("a", "old");
        WrittenFiles.Put(folder.Path, new NewFile("a", [7]));
        Assert.Equal([7], File.ReadAllBytes(folder.File("a")));
    }

    [Fact]
    public void When_one_file_cannot_be_written_no_old_file_is_touched()
    {
        folder.Put("a", "old");
        Assert.ThrowsAny<IOException>(() => WrittenFiles.Put(folder.Path, new NewFile("a", [7]), new NewFile(Path.Combine("a", "below"), [8])));
        Assert.Equal("old", File.ReadAllText(folder.File("a")));
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void A_file_may_go_into_a_folder_below_and_what_it_does_not_replace_goes()
    {
        Directory.CreateDirectory(folder.File("below"));
        folder.Put("below/old", "1");
        folder.Put("below/own", "2");
        WrittenFiles.Replace(folder.Path, [new NewFile("below/new", [7])], ["below/old"]);
        Assert.Equal([folder.File("below/new"), folder.File("below/own")], Directory.GetFiles(folder.File("below")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_goes_where_a_new_file_cannot_be_written()
    {
        folder.Put("old", "1");
        Assert.ThrowsAny<IOException>(() => WrittenFiles.Replace(folder.Path, [new NewFile("a", [7]), new NewFile("a/below", [8])], ["old"]));
        Assert.True(File.Exists(folder.File("old")));
    }

    [Fact]
    public void What_a_killed_run_left_behind_is_cleared_away()
    {
        Directory.CreateDirectory(folder.File(".schoolpairing-writing"));
        folder.Put(Path.Combine(".schoolpairing-writing", "a"), "half");
        WrittenFiles.Put(folder.Path, new NewFile("a", [7]));
        Assert.Equal([folder.File("a")], Directory.GetFileSystemEntries(folder.Path));
    }
}
