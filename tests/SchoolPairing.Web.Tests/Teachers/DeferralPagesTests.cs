using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Teachers;

/// <summary>A deferral from the request to the decision: its reason is on no page but the deciding planner's.</summary>
public sealed class DeferralPagesTests(Site site) : IClassFixture<Site>
{
    private const string Note = "a-note-that-nobody-else-reads";

    [Fact]
    public async Task Only_the_planner_who_took_it_reads_the_reason_and_only_on_pressing_the_button()
    {
        var teacher = await (await site.SignedIn("teacher")).Open("/my/deferral");
        var kind = teacher.Page.QuerySelector("#kind option[value]:not([value=''])")!.GetAttribute("value")!;
        await teacher.Submit("ask", ("kind", kind), ("until", "2027-01-31"), ("note", Note));
        Assert.Equal("/my/deferral?told=deferral-asked", teacher.SentTo);

        var planner = await (await site.SignedIn("city")).Open("/deferrals");
        Says(planner, false);
        var address = planner.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await planner.Open(address);
        Says(planner, false);
        await planner.Submit("take");
        await planner.Open(address);
        Says(planner, false);
        await planner.Submit("read");
        Says(planner, true);

        await site.NewAccount("second-city", Role.CityPlanner, "another long password");
        var other = await (await site.Visitor().SignIn("second-city", "another long password")).Open(address);
        Says(other, false);
        Assert.Null(other.Page.QuerySelector("form:has(input[value=read])"));
        foreach (var (user, page) in new[] { ("helper", "/rotation"), ("helper", "/"), ("admin", "/audit"), ("city", "/teachers"), ("county", "/deferrals") })
            Says(await (await site.SignedIn(user)).Open(page), false);

        await planner.Open(address);
        await planner.Submit("decide", ("grant", "yes"), ("until", "2027-01-31"), ("answer", ""));
        Says(await teacher.Open("/my/deferral"), false);
        Assert.Contains("已同意", teacher.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_is_told_who_will_read_it_and_for_how_long_it_is_kept()
    {
        var words = (await (await site.SignedIn("teacher")).Open("/my/deferral")).Page.QuerySelector("main")!.TextContent;

        Assert.Contains("只有经办这份申请的一位规划人员能看到", words, StringComparison.Ordinal);
        Assert.Contains("作出决定 180 天后", words, StringComparison.Ordinal);
    }

    private static void Says(Visitor visitor, bool expected) =>
        Assert.True(visitor.Page.DocumentElement.OuterHtml.Contains(Note, StringComparison.Ordinal) == expected, visitor.Answer.RequestMessage!.RequestUri!.PathAndQuery);
}
