using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Schools;

public sealed class SchoolsPageTests(Site site) : IClassFixture<Site>
{
    private async Task<Visitor> City(string path) => await (await site.SignedIn("city")).Open(path);

    private static List<string> Column(Visitor visitor, int place) => [.. visitor.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[place].TextContent.Trim())];

    [Fact]
    public async Task The_address_says_which_schools_are_listed()
    {
        var all = await City("/schools");
        var county = all.Page.QuerySelectorAll("#county option")[^1];
        var some = await City("/schools?county=" + county.GetAttribute("value"));

        Assert.All(Column(some, 1), name => Assert.Equal(county.TextContent, name));
        Assert.NotNull(some.Page.QuerySelector("svg.map path.focus"));
        Assert.Equal(county.GetAttribute("value"), some.Page.QuerySelector("#county option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_heading_sorts_and_keeps_the_filter()
    {
        var page = await City("/schools?side=Receiver");
        await page.Open(page.Page.QuerySelectorAll("thead a").Single(link => link.GetAttribute("href")!.Contains("need", StringComparison.Ordinal)).GetAttribute("href")!);
        var points = Column(page, 6).ConvertAll(text => int.Parse(text.Replace(",", "", StringComparison.Ordinal), null));

        Assert.Equal(points.OrderDescending(), points);
        Assert.Equal("Receiver", page.Page.QuerySelector("#side option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Further_pages_hold_the_other_schools()
    {
        var names = new HashSet<string>();
        for (var page = 1; page <= Site.Schools / 50; page++) names.UnionWith(Column(await City($"/schools?page={page}"), 0));

        Assert.Equal(Site.Schools, names.Count);
    }

    [Fact]
    public async Task A_school_shows_each_indicator_with_its_limit_and_points_that_add_up()
    {
        var list = await City("/schools?side=Receiver&sort=-need");
        var points = Column(list, 6)[0];
        await list.Open(list.Page.QuerySelector("tbody a")!.GetAttribute("href")!);

        Assert.Contains(points, list.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_address_does_not_mean_asks_for_nothing() => Assert.Equal(50, Column(await City("/schools?side=x&verdict=9&page=-4&sort=nothing"), 0).Count);

    [Fact]
    public async Task A_principal_reads_needs_and_strengths_of_their_own_school_and_no_points()
    {
        var page = await (await site.SignedIn("receiver")).Open("/");

        Assert.NotEmpty(page.Page.QuerySelectorAll(".card li"));
        Assert.DoesNotContain("需求（分）", page.Page.Body!.TextContent, StringComparison.Ordinal);
    }
}
