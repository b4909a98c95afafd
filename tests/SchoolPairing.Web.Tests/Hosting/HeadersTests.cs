using Xunit;

namespace SchoolPairing.Web.Tests.Hosting;

public sealed class HeadersTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        var visitor = await site.SignedIn("city");
        foreach (var address in Routes.All(site.Services).Where(route => Routes.Answers(route, "GET")).Select(Routes.Address).Distinct())
        {
            await visitor.Open(address);
            var policy = Assert.Single(visitor.Answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(visitor.Answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(visitor.Answer.Headers.GetValues("Referrer-Policy")));
            Assert.False(visitor.Answer.Headers.Contains("Server"), address);
        }
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own()
    {
        var visitor = await site.SignedIn("admin");
        foreach (var address in Routes.All(site.Services).Where(route => Routes.Answers(route, "GET")).Select(Routes.Address).Distinct())
        {
            await visitor.Open(address);
            Assert.DoesNotContain(visitor.Page.Scripts, script => script.Source is null);
            Assert.Empty(visitor.Page.QuerySelectorAll("style"));
            Assert.DoesNotContain(visitor.Page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("helper")]
    [InlineData("teacher")]
    public async Task Principals_and_teachers_get_no_script_at_all(string userName) =>
        Assert.Empty((await (await site.SignedIn(userName)).Open("/")).Page.Scripts);

    [Fact]
    public async Task A_page_that_is_not_there_says_so_with_its_status()
    {
        var visitor = await (await site.SignedIn("city")).Open("/schools/0000000000");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Answer.StatusCode);
    }

    [Fact]
    public async Task The_principals_page_is_small()
    {
        var visitor = await (await site.SignedIn("receiver")).Open("/");
        var page = (await visitor.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        var style = await visitor.Open(visitor.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);

        Assert.InRange(page + (await style.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 70 * 1024);
    }
}
