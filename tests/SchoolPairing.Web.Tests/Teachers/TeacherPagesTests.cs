using System.Text;
using SchoolPairing.Demo;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Teachers;

/// <summary>Planners import and look up teachers; accounts are made for those whom the register names.</summary>
public sealed class TeacherPagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_file_is_checked_then_imported()
    {
        var visitor = await (await site.SignedIn("city")).Open("/teachers/import");
        await visitor.Upload("upload", "File", "teachers.csv", DemoTeacherFile.Bytes(DemoCity.UsualSeed, Site.Schools));
        await visitor.Open(visitor.SentTo);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".kpi"));
        await visitor.Submit("apply");
        await visitor.Open(visitor.SentTo);

        Assert.NotNull(visitor.Page.QuerySelector(".notice.done"));
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_with_the_reason()
    {
        var visitor = await (await site.SignedIn("city")).Open("/teachers/import");
        await visitor.Upload("upload", "File", "teachers.csv", Encoding.UTF8.GetBytes("hello"));
        await visitor.Open(visitor.SentTo);

        Assert.NotNull(visitor.Page.QuerySelector(".notice.fault"));
        Assert.Null(visitor.Page.QuerySelector("form:has(input[value=apply])"));
    }

    [Fact]
    public async Task The_filter_stands_in_the_address()
    {
        var city = await site.SignedIn("city");
        var (all, music) = (Found(await city.Open("/teachers")), Found(await city.Open("/teachers?subject=music&state=Eligible")));

        Assert.InRange(music, 1, all - 1);
        Assert.Equal("music", city.Page.QuerySelector("#subject option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_county_planner_finds_the_teachers_of_the_own_unit_alone() =>
        Assert.InRange(Found(await (await site.SignedIn("county")).Open("/teachers")), 1, Found(await (await site.SignedIn("city")).Open("/teachers")) - 1);

    [Fact]
    public async Task A_principal_makes_accounts_for_own_teachers_whatever_the_address_says()
    {
        var principal = await (await site.SignedIn("receiver")).Open("/teacher-accounts?school=2143010001");
        var own = principal.Page.QuerySelectorAll("input[name=teachers]").Select(input => input.GetAttribute("value")!).ToList();
        await principal.Submit("teachers", ("teachers", own[0]), ("teachers", "T0000000000000"));

        Assert.Equal(own[0], Assert.Single(principal.Page.QuerySelectorAll(".slip")).QuerySelector(".code")!.TextContent);
        await principal.Open("/teacher-accounts");
        Assert.DoesNotContain(principal.Page.QuerySelectorAll("input[name=teachers]"), input => input.GetAttribute("value") == own[0]);
    }

    // The caption of a list says its count first.
    private static int Found(Visitor visitor) =>
        int.Parse(new string([.. visitor.Page.QuerySelector("caption")!.TextContent.TakeWhile(sign => sign != '，').Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
