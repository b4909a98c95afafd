using System.Net;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Web.Access;
using SchoolPairing.Web.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Web.Tests.Access;

public sealed class EndedSessionTests(Site site) : IClassFixture<Site>
{
    private const string Password = "a long password";

    private async Task<(Account Account, Visitor Visitor)> Working(string userName)
    {
        var account = await site.NewAccount(userName, Role.Teacher, Password);
        var visitor = site.Visitor();
        await visitor.SignIn(userName, Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/")).Answer.StatusCode);
        return (account, visitor);
    }

    private Task<bool> Change(Account account, Func<AccountBook, Account, Task> change) => site.Behind<AccountBook, bool>(async book =>
    {
        await change(book, (await book.Find(account.Id))!);
        return true;
    });

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_click()
    {
        var (account, visitor) = await Working("leaver");
        await Change(account, (book, stored) => book.Disable(stored));

        Assert.StartsWith("/sign-in", (await visitor.Open("/")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_was_enabled_again_works_at_once()
    {
        var (account, visitor) = await Working("returner");
        await Change(account, (book, stored) => book.Disable(stored));
        await Change(account, (book, stored) => book.Enable(stored));

        Assert.StartsWith("/sign-in", (await visitor.Open("/")).SentTo, StringComparison.Ordinal);
        await visitor.SignIn("returner", Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/")).Answer.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        var (account, visitor) = await Working("renewer");
        var code = await site.Behind<Activation, string>(activation => activation.Issue(account));
        await site.Behind<Activation, Account?>(async activation => (await activation.Use(code, "another long password")).Account);

        Assert.StartsWith("/sign-in", (await visitor.Open("/")).SentTo, StringComparison.Ordinal);
    }
}
