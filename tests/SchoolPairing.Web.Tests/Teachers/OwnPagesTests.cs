using System.Net;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Teachers;

/// <summary>What a teacher finds: the demo teacher is linked to somebody who is to rotate and has no posting yet.</summary>
public sealed class OwnPagesTests(Site site) : IClassFixture<Site>
{
    private const int Small = 12 * 1024;

    [Fact]
    public async Task The_first_page_says_whether_and_why_one_is_to_rotate()
    {
        var visitor = await (await site.SignedIn("teacher")).Open("/");

        Assert.Contains("应", visitor.Page.QuerySelector("main .tag")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("在本校已满", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/my/week")]
    [InlineData("/my/month")]
    [InlineData("/my/calendar")]
    [InlineData("/my/record")]
    [InlineData("/my/certificate")]
    [InlineData("/my/wish")]
    [InlineData("/my/deferral")]
    [InlineData("/my/requests")]
    public async Task Each_page_is_small_and_brings_no_script(string address)
    {
        var visitor = await (await site.SignedIn("teacher")).Open(address);

        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.Empty(visitor.Page.Scripts);
        Assert.InRange((await visitor.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, Small);
    }

    [Fact]
    public async Task An_account_without_a_staff_number_is_told_what_to_do()
    {
        await site.NewAccount("unlinked", Role.Teacher, "another long password");
        var visitor = await (await site.Visitor().SignIn("unlinked", "another long password")).Open("/my/week");

        Assert.Contains("还没有与教师名册关联", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_is_found_by_part_of_its_name_and_kept_as_a_wish()
    {
        var visitor = await (await site.SignedIn("teacher")).Open("/my/wish");
        await visitor.Submit("wish", ("wish", "Willing"), ("find", "教学点"), ("step", "find"));
        var school = visitor.Page.QuerySelector("input[name=hosts]:not([checked])")!.GetAttribute("value")!;
        await visitor.Submit("wish", ("wish", "Willing"), ("hosts", school), ("step", "save"));
        Assert.Equal("/?told=wish-saved", visitor.SentTo);
        await visitor.Open("/my/wish");

        Assert.Equal(school, visitor.Page.QuerySelector("input[name=hosts][checked]")!.GetAttribute("value"));
        Assert.NotNull(visitor.Page.QuerySelector("input[name=wish][value=Willing][checked]"));
    }

    [Fact]
    public async Task The_certificate_carries_the_check_number_that_the_bureau_sees()
    {
        var certificate = await (await site.SignedIn("teacher")).Open("/my/certificate");
        var staff = await site.Behind<Microsoft.AspNetCore.Identity.UserManager<Web.Access.Account>, string>(async users => (await users.FindByNameAsync("teacher"))!.Teacher!);
        var sheet = await (await site.SignedIn("city")).Open("/teachers/" + staff);

        Assert.Contains(certificate.Page.QuerySelector("dd.code")!.TextContent, sheet.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posting_that_is_not_ones_own_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("teacher")).Open("/my/postings/2026-r1/leave")).Answer.StatusCode);
}
