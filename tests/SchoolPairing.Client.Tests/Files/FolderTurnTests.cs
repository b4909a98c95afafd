using SchoolPairing.Cli.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Files;

public sealed class FolderTurnTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_turn_is_refused_while_the_first_lasts()
    {
        using (new FolderTurn(folder.Path)) Assert.ThrowsAny<IOException>(() => new FolderTurn(folder.Path));
        using var next = new FolderTurn(folder.Path);
        Assert.NotNull(next);
    }

    [Fact]
    public void A_turn_in_which_nothing_was_written_leaves_nothing()
    {
        var place = folder.File("made/for/it");
        using (new FolderTurn(place)) Assert.True(Directory.Exists(place));
        Assert.False(Directory.Exists(place));
    }

    [Fact]
    public void A_folder_that_was_there_or_is_not_empty_stays()
    {
        using (new FolderTurn(folder.Path)) folder.Put("a", "1");
        Directory.CreateDirectory(folder.File("empty"));
        using (new FolderTurn(folder.File("empty"))) { }
        Assert.Equal([folder.File("a"), folder.File("empty")], Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }
}
