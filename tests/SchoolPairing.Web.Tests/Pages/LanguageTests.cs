using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Pages;

public sealed class LanguageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Pages_are_Chinese_unless_somebody_asks_for_English()
    {
        var visitor = await site.Visitor().Open("/sign-in");
        Assert.Equal("zh-CN", visitor.Page.DocumentElement.GetAttribute("lang"));
        await visitor.Submit("/language");

        Assert.Equal("/sign-in", visitor.SentTo);
        Assert.Equal("en", (await visitor.Open("/sign-in")).Page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/schools?q=x", "/schools?q=x")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    [InlineData(null, "/")]
    public void A_way_back_stays_on_this_site(string? asked, string path) => Assert.Equal(path, LocalPath.Of(asked));
}
