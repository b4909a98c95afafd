using System.Net;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

/// <summary>A principal gives codes to the teachers of the own school, and to nobody else.</summary>
public sealed class TeacherCodesPageTests(Site site) : IClassFixture<Site>
{
    private async Task<Account> Of(string userName) => (await site.Behind<AccountBook, List<Account>>(book => book.All())).Single(account => account.UserName == userName);

    [Fact]
    public async Task A_new_code_for_a_teacher_of_the_own_school_opens_the_account()
    {
        var principal = await (await site.SignedIn("helper")).Open("/teacher-accounts/codes");
        await principal.Submit("reissue", ("account", (await Of("teacher")).Id));
        var code = principal.Page.QuerySelectorAll(".slip .code")[1].TextContent;

        Assert.Equal("teacher", (await site.Behind<Activation, Account?>(activation => activation.Find(code)))?.UserName);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("receiver")]
    public async Task An_account_that_is_no_teacher_of_the_school_gets_none(string other)
    {
        var principal = await (await site.SignedIn("helper")).Open("/teacher-accounts/codes");
        await principal.Submit("reissue", ("account", (await Of(other)).Id));

        Assert.Empty(principal.Page.QuerySelectorAll(".slip"));
    }

    [Fact]
    public async Task Another_school_sees_none_of_them()
    {
        var other = await (await site.SignedIn("receiver")).Open("/teacher-accounts/codes");

        Assert.Empty(other.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.Found, (await (await site.SignedIn("teacher")).Open("/teacher-accounts/codes")).Answer.StatusCode);
    }
}
