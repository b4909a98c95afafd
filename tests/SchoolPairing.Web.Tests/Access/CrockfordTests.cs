using SchoolPairing.Web.Access;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

public sealed class CrockfordTests
{
    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[16];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void What_was_written_is_read() =>
        Assert.All(Enumerable.Range(0, 200), seed => Assert.Equal(Bytes(seed), Crockford.Read(Crockford.Write(Bytes(seed)), 16)));

    [Fact]
    public void A_code_is_groups_of_five_signs() => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$", Crockford.Write(Bytes(1)));

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("UUUUU-UUUUU-UUUUU-UUUUU-UUUUU-U")]
    [InlineData("00000-00000-00000-00000-00000-1")]
    [InlineData("00000-00000-00000-00000-00000-00000")]
    public void What_is_no_code_is_not_read(string text) => Assert.Null(Crockford.Read(text, 16));

    [Fact]
    public void Signs_that_look_alike_are_taken_for_each_other() => Assert.Equal(Crockford.Read("0O1IL-00000-00000-00000-00000-0", 16), Crockford.Read("00111-00000-00000-00000-00000-0", 16));
}
