using SchoolPairing.Cli.Files;
using Xunit;

namespace SchoolPairing.Client.Tests.Files;

public sealed class BoundedFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(3, "abc")]
    [InlineData(2, null)]
    public async Task A_file_is_read_up_to_the_limit(long most, string? expected)
    {
        var content = await BoundedFile.Read(folder.Put("a.txt", "abc"), most, TestContext.Current.CancellationToken);
        Assert.Equal(expected, content is null ? null : System.Text.Encoding.UTF8.GetString(content));
    }

    [Fact]
    public async Task A_device_that_never_ends_is_not_read_for_ever()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has such a device");
        Assert.Null(await BoundedFile.Read("/dev/zero", 1_000_000, TestContext.Current.CancellationToken));
    }
}
