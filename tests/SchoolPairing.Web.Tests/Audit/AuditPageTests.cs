using System.Globalization;
using SchoolPairing.Web.Audit;
using SchoolPairing.Web.Pages;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Audit;

public sealed class AuditPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Acts_are_found_by_account_and_kind()
    {
        await site.SignedIn("county");
        var admin = await (await site.SignedIn("admin")).Open("/audit?account=county&act=signed-in");

        Assert.All(admin.Page.QuerySelectorAll("tbody tr"), row => Assert.Equal("county", row.Children[2].TextContent));
        Assert.NotEmpty(admin.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_list_with_names_of_people_is_noted_as_looked_at()
    {
        var admin = await (await site.SignedIn("admin")).Open("/accounts");
        await admin.Open("/audit?act=personal-data-viewed");

        Assert.Contains(admin.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("accounts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_chain_is_verified_on_demand()
    {
        var admin = await (await site.SignedIn("admin")).Open("/audit");
        await admin.Submit("verify");

        Assert.NotNull(admin.Page.QuerySelector(".notice.done"));
    }

    [Fact]
    public void Details_are_read_in_words_and_those_without_value_are_left_out()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        Assert.Equal(
            "哪一方：支援校；答复：同意；方案：2026",
            DetailWords.Say(new Words(), [new("side", "Helper"), new("answer", "Accept"), new("reason", "-"), new("plan", "2026")]));
    }
}
